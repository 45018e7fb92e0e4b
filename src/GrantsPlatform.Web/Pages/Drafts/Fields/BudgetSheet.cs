using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Drafts.Fields;

/// <summary>A budget as it stands in the page, whatever of it can be read: its groups, its sums, and what they say in words.</summary>
public sealed class BudgetSheet
{
    private BudgetSheet(Budget budget) => Budget = budget;

    public Budget Budget { get; }

    public static BudgetSheet Of(Budget? budget) => new(budget is { Lines.IsDefault: false } ? budget : new Budget([]));

    /// <summary>What is typed, without the inputs that hold no amount.</summary>
    public static BudgetSheet In(FieldPlace place, Inputs inputs) => new(new Budget(
    [
        .. BudgetPlace.All.Select(line => (line, amount: Web.Components.Typed.Amount(inputs.One(BudgetEditor.NameOf(place, line)))))
            .Where(one => one.amount is not null).Select(one => one.line.With(one.amount!.Value)),
    ]));

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
public sealed record BudgetGroup(string Title, BudgetPlace? Head, ImmutableArray<BudgetPlace> Accounts)
{
    public IEnumerable<BudgetPlace> Places => Head is null ? Accounts : Accounts.Prepend(Head);

    public static ImmutableArray<BudgetGroup> Of(BudgetSide side) =>
    [
        .. BudgetPlace.All.Where(place => place.Side == side).GroupBy(place => place.Group).Select(group =>
        {
            var account = BudgetPlan.Accounts.First(one => one.Side == side && one.Code == group.Key);
            var head = group.FirstOrDefault(place => place.Code == group.Key && place.Funder is null);
            var title = char.IsAsciiDigit(account.Code[0]) ? $"{account.Code} {account.Label}" : account.Label;
            return new BudgetGroup(title, head, [.. group.Where(place => place != head)]);
        }),
    ];
}
