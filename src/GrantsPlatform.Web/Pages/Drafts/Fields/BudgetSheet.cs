using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A budget as it stands in the page, whatever of it can be read: its groups, its sums, and what they say in words.</summary>
public sealed class BudgetSheet
{
    private BudgetSheet(Budget budget, bool hasUnread = false) => (Budget, HasUnread) = (budget, hasUnread);

    public Budget Budget { get; }

    /// <summary>Something was typed that is no amount, and that the sums are without.</summary>
    public bool HasUnread { get; }

    public static BudgetSheet Of(Budget? budget) => new(budget is { Lines.IsDefault: false } ? budget : new Budget([]));

    /// <summary>What is typed, without the inputs that hold no amount.</summary>
    public static BudgetSheet In(FieldPlace place, Inputs inputs)
    {
        var typed = BudgetPlace.All.Select(line => (line, text: inputs.One(BudgetEditor.NameOf(place, line)))).Where(one => one.text.Length > 0)
            .Select(one => (one.line, amount: Web.Components.Typed.Amount(one.text) is { } amount && amount >= Money.Zero ? amount : (Money?)null)).ToList();
        return new BudgetSheet(new Budget([.. typed.Where(one => one.amount is not null).Select(one => one.line.With(one.amount.GetValueOrDefault()))]), typed.Any(one => one.amount is null));
    }

    public Money Of(BudgetPlace place) => Budget.Lines.Where(line => line.Side == place.Side && line.Code == place.Code && line.Funder == place.Funder).Sum(line => line.Amount);

    public Money OfGroup(BudgetGroup group) => group.Places.Select(Of).Sum();

    public bool Has(BudgetPlace place) => Budget.Lines.Any(line => line.Side == place.Side && line.Code == place.Code && line.Funder == place.Funder);

    public bool IsEmpty => Budget.Lines.IsEmpty;

    /// <summary>How the two sides compare, and what is to be done.</summary>
    public string Balance => Compare(Budget.Expenses, Budget.Incomes, "charges", "produits");

    public string BalanceInKind => Compare(Budget.InKindExpenses, Budget.InKindIncomes, "emplois (86)", "contributions (87)");

    private static string Compare(Money left, Money right, string ofLeft, string ofRight) => (left - right) switch
    {
        { Cents: 0 } => $"Équilibré\u202F: {French.Amount(left)} de chaque côté.",
        { Cents: > 0 } missing => $"Il manque {French.Amount(missing)} de {ofRight}.",
        var missing => $"Il manque {French.Amount(-missing)} de {ofLeft}.",
    };
}

/// <summary>The accounts of one group; <see cref="Head"/> is the group's own line, where there is one to fill in.</summary>
public sealed record BudgetGroup(string Code, string Title, BudgetPlace? Head, ImmutableArray<BudgetPlace> Accounts)
{
    public IEnumerable<BudgetPlace> Places => Head is null ? Accounts : Accounts.Prepend(Head);

    public static ImmutableArray<BudgetGroup> Of(BudgetSide side) =>
    [
        .. BudgetPlace.All.Where(place => place.Side == side).GroupBy(place => place.Group).Select(group =>
        {
            var account = BudgetPlan.Accounts.First(one => one.Side == side && one.Code == group.Key);
            var head = group.FirstOrDefault(place => place.Code == group.Key && place.Funder is null);
            var title = char.IsAsciiDigit(account.Code[0]) ? $"{account.Code} {account.Label}" : account.Label;
            return new BudgetGroup(group.Key, title, head, [.. group.Where(place => place != head)]);
        }),
    ];
}

/// <summary>The four sides of a budget, in the order and the words of the form.</summary>
/// <param name="Help">What belongs there, for those who have not kept accounts before.</param>
public sealed record BudgetSideWords(BudgetSide Side, string Title, string Total, string Help)
{
    public static ImmutableArray<BudgetSideWords> All { get; } =
    [
        new(BudgetSide.Expense, "Charges", "Total des charges", "Ce que l’action dépense."),
        new(BudgetSide.Income, "Produits", "Total des produits", "Ce qui paie l’action."),
        new(BudgetSide.InKindExpense, "Emplois des contributions volontaires en nature (86)", "Total des emplois", "Ce que l’action utilise sans le payer, estimé en euros\u202F: locaux prêtés, heures de bénévoles."),
        new(BudgetSide.InKindIncome, "Contributions volontaires en nature (87)", "Total des contributions", "Le même total, selon ce qui est donné."),
    ];
}
