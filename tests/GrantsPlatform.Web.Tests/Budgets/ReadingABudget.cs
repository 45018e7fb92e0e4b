using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Pages.Budgets;

namespace GrantsPlatform.Web.Tests.Budgets;

/// <summary>A budget that was filled offline: read as it was written, or refused cell by cell.</summary>
public sealed class ReadingABudget
{
    private const string Head = "Sens;Compte;Montant\r\n";

    private static readonly Budget Filled = new(
    [
        new(BudgetSide.Expense, "601", Money.FromEuros(1_250.5m)), new(BudgetSide.Expense, "64", Money.FromEuros(18_000m)), new(BudgetSide.Expense, "indirect", Money.FromEuros(749.5m)),
        new(BudgetSide.Income, "74", Money.FromEuros(20_000m), BudgetPlan.Requested), new(BudgetSide.InKindExpense, "864", Money.FromEuros(0.01m)), new(BudgetSide.InKindIncome, "870", Money.FromEuros(0.01m)),
    ]);

    [Theory]
    [InlineData(SheetFormat.Xlsx)]
    [InlineData(SheetFormat.Csv)]
    public async Task Comes_back_as_it_went_out(SheetFormat format)
    {
        var read = BudgetReading.Read(TextOf(await WrittenAsync(format)));
        Assert.Empty(read.Problems);
        Assert.Equal<BudgetLine>(Filled.Lines, read.Budget.Lines);
    }

    /// <summary>The sheet beside this file was saved by LibreOffice.</summary>
    [Fact]
    public void Comes_back_from_another_office_suite()
    {
        using var saved = typeof(ReadingABudget).Assembly.GetManifestResourceStream("budget-of-libreoffice.xlsx").Required("the sheet");
        using var bytes = new MemoryStream();
        saved.CopyTo(bytes);
        var read = BudgetReading.Read(TextOf(bytes.ToArray()));
        Assert.Empty(read.Problems);
        Assert.Equal<BudgetLine>(Filled.Lines, read.Budget.Lines);
    }

    [Theory]
    [InlineData("Charges;606 Autres fournitures;beaucoup", 2, "Montant", "")]
    [InlineData("Charges;606 Autres fournitures;-1", 2, "Montant", "négatif")]
    [InlineData("Charges;606 Autres fournitures;1,234", 2, "Montant", "")]
    [InlineData("Charges;999 Divers;10", 2, "Compte", "n’est pas du plan")]
    [InlineData("Charges;;10", 2, "Compte", "sans compte")]
    [InlineData("Produits;606 Autres fournitures;10", 2, "Sens", "Charges")]
    [InlineData("Charges;606;10\r\nCharges;606 Autres fournitures;5", 3, "Compte", "déjà à la ligne 2")]
    [InlineData("Charges;606;10;et ceci", 2, "toute la ligne", "au-delà")]
    public void Names_the_cell_that_is_wrong_and_takes_nothing_by_it(string rows, int line, string column, string said)
    {
        var problem = Assert.Single(BudgetReading.Read(Head + rows).Problems);
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_every_one_of_them() =>
        Assert.Equal([(2, "Montant"), (4, "Compte")], BudgetReading.Read(Head + "Charges;606;x\r\nCharges;613;12,50\r\nCharges;000;3").Problems.Select(problem => (problem.Line, problem.Column)));

    [Theory]
    [InlineData("")]
    [InlineData("Sens;Compte\r\nCharges;606")]
    [InlineData("Sens;Compte;Montant\r\n\"Charges;606;10")]
    public void Is_not_read_where_it_is_none(string text) => Assert.NotEmpty(BudgetReading.Read(text).Problems);

    [Fact]
    public void Takes_no_more_rows_than_a_budget_has() =>
        Assert.Contains("lignes au plus", Assert.Single(BudgetReading.Read(Head + string.Concat(Enumerable.Repeat("Charges;606;1\r\n", 1_048_577))).Problems).Message, StringComparison.Ordinal);

    /// <summary>Columns may stand in another order, sides may be left out, and an account may be said by its number.</summary>
    [Fact]
    public void Reads_what_people_keep_of_it() =>
        Assert.Equal<BudgetLine>([new BudgetLine(BudgetSide.Expense, "613", Money.FromEuros(12.5m))], BudgetReading.Read("Montant;Compte\r\n12,50;613\r\n;606 Autres fournitures\r\n").Budget.Lines);

    private static string TextOf(byte[] content)
    {
        var read = SheetIntake.Read(content, null, BudgetReading.MostRows, CancellationToken.None);
        Assert.True(read.IsGiven, read.IsGiven ? null : read.Refusal.Message);
        return read.Value;
    }

    private static async Task<byte[]> WrittenAsync(SheetFormat format)
    {
        using var bytes = new MemoryStream();
        await using var sheet = await Documents.Sheets.Sheet.BeginAsync(format, bytes, BudgetTable.Head("Un dossier"));
        foreach (var row in BudgetTable.Rows(Filled)) await sheet.AddAsync(row);
        await sheet.EndAsync();
        return bytes.ToArray();
    }
}
