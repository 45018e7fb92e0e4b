using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Web.Pages.Drafts.Fields;

namespace GrantsPlatform.Web.Pages.Budgets;

/// <summary>A budget as a sheet to be filled offline: every account of the common form with its side, both from lists, and one amount. It is what <see cref="BudgetReading"/> reads.</summary>
public static class BudgetTable
{
    public const string Sheet = "Budget";
    public const string Side = "Sens";
    public const string Account = "Compte";
    public const string Amount = "Montant";

    /// <param name="about">Whose budget it is.</param>
    public static SheetHead Head(string about) => new(Sheet,
    [
        new(Side, 40) { Choices = [.. BudgetSideWords.All.Select(side => side.Title)] }, new(Account, 60) { Choices = [.. BudgetPlace.All.Select(place => place.Title)] }, new(Amount) { Rule = CellRule.Figure },
    ])
    {
        Notes = [new("Budget", about), new("Pour le remplir", "Un montant par compte, en euros, avec deux décimales au plus\u202F; un compte sans montant compte pour zéro. Ce qui est écrit à un compte s’ajoute à ce qui l’est à ceux qui le détaillent\u202F: n’y comptez rien deux fois. Tout est vérifié à l’import, en entier ou pas du tout.")],
    };

    public static IEnumerable<ImmutableArray<Cell>> Rows(Budget budget)
    {
        var sheet = BudgetSheet.Of(budget);
        return BudgetPlace.All.Select(place => (ImmutableArray<Cell>)[Cell.Of(SideOf(place)), Cell.Of(place.Title), sheet.Has(place) ? Cell.Of(sheet.Of(place)) : Cell.Empty]);
    }

    public static string SideOf(BudgetPlace place) => BudgetSideWords.All.First(side => side.Side == place.Side).Title;
}
