using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Drafts.Fields;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>Takes a budget out of a sheet that was filled offline, all or nothing, after a preview of what that changes.</summary>
public abstract class BudgetImport : GrantsPage
{
    private const int LargestFile = 2_000_000;

    /// <summary>The sheet as it was read, on its way from the preview to the import.</summary>
    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Of the budget that the preview was shown beside.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ImmutableArray<RowProblem> Wrong { get; private set; } = [];

    /// <summary>Null as long as no sheet was read.</summary>
    public Budget? Preview { get; private set; }

    /// <summary>As it is kept now.</summary>
    public abstract Budget Kept { get; }

    /// <summary>Of the budget as it is kept now.</summary>
    public abstract int KeptVersion { get; }

    /// <summary>Where the budget is filled by hand.</summary>
    public abstract string Back { get; }

    /// <summary>The sheet to fill, without its format.</summary>
    public abstract string Table { get; }

    /// <summary>Accounts whose amount the sheet changes, in the order of the form.</summary>
    public IEnumerable<(BudgetPlace Place, Money? Before, Money? After)> Changes
    {
        get
        {
            var (before, after) = (BudgetSheet.Of(Kept), BudgetSheet.Of(Preview));
            return BudgetPlace.All.Select(place => (place, AmountIn(before, place), AmountIn(after, place))).Where(one => one.Item2 != one.Item3);
        }
    }

    public BudgetSheet Imported => BudgetSheet.Of(Preview);

    private protected abstract Task<Refusal?> SaveAsync(Budget budget, CancellationToken cancellation);

    private protected async Task<IActionResult> TakeAsync(CancellationToken cancellation)
    {
        var isConfirmed = Text is not null;
        if (!isConfirmed && (Text = await SheetIntake.TakeAsync(this, LargestFile, BudgetReading.MostRows, cancellation).ConfigureAwait(false)) is null) return Again();
        var read = BudgetReading.Read(Text ?? "");
        if (!read.Problems.IsEmpty)
        {
            (Wrong, Text) = (read.Problems, null);
            Problems.Add(SheetIntake.Field, $"{French.Count(Wrong.Length, "case est à corriger", "cases sont à corriger")}\u202F: rien n’a été importé.", "Corrigez le fichier aux endroits indiqués, puis choisissez-le de nouveau.");
            return Again();
        }
        Preview = read.Budget;
        if (!isConfirmed)
        {
            Version = KeptVersion;
            return Page();
        }
        if (await SaveAsync(read.Budget, cancellation).ConfigureAwait(false) is { } refusal)
        {
            Version = KeptVersion;
            ModelState.Remove(nameof(Version));
            return Again(refusal, SheetIntake.Field);
        }
        this.Say("Le budget est importé.");
        return Redirect(Back);
    }

    private static Money? AmountIn(BudgetSheet sheet, BudgetPlace place) => sheet.Has(place) ? sheet.Of(place) : null;
}
