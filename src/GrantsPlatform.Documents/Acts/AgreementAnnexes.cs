using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using static GrantsPlatform.Documents.Acts.ActParts;
using static GrantsPlatform.Documents.Templates.PaperPlaces;

namespace GrantsPlatform.Documents.Acts;

/// <summary>What is annexed to an agreement, printed with it: each begins a page, and says so where there is nothing to annex.</summary>
internal sealed class AgreementAnnexes(ActSaid said)
{
    public static ImmutableArray<string> Titles { get; } =
        ["l’action", "le budget prévisionnel de l’action", "les indicateurs et les objectifs", "les organismes payés et leurs parts", "l’échéancier des versements"];

    private ActAnnexed Annexed => said.Annexed;

    public IEnumerable<Part> All() =>
    [
        new Part.NewPage(), Heading(1), .. Action(),
        new Part.NewPage(), Heading(2), .. Budget(),
        new Part.NewPage(), Heading(3), .. Aims(),
        Heading(4), Shares(),
        Heading(5), If("versements", Payments(said)), If("sans_versements", Text($"{Annexed.NoPayments ?? ""}")),
    ];

    private static Part.Heading Heading(int number) => new(1, $"Annexe {number} – {char.ToUpperInvariant(Titles[number - 1][0])}{Titles[number - 1][1..]}");

    private IEnumerable<Part> Action() =>
    [
        If("action", Text($"Telle que le bénéficiaire la décrit dans son dossier n° {said.Number}."),
            new Part.Grid("L’action", [new("Point", 4), new("Ce que le dossier en dit", 9)], [.. Annexed.Action.Select(one => ImmutableArray.Create(one.Label, one.Words))]) { TearsRows = true }),
        If("sans_action", Text($"{Annexed.NoAction ?? ""}")),
    ];

    private IEnumerable<Part> Budget() =>
    [
        If("budget_charges", Rows("Charges", Annexed.Expenses)),
        If("budget_produits", Rows("Produits", Annexed.Incomes)),
        If("budget_emplois", Rows("Emplois des contributions volontaires en nature", Annexed.InKindExpenses)),
        If("budget_contributions", Rows("Contributions volontaires en nature", Annexed.InKindIncomes)),
        If("sans_budget", Text($"{Annexed.NoBudget ?? ""}")),
    ];

    private static Part.Grid Rows(string caption, ImmutableArray<BudgetRow> rows) => new(
        caption, [new("Compte", 10), new("Montant", 3, IsFigure: true)], [.. rows.Select(row => ImmutableArray.Create(row.Account, French.Amount(row.Amount)))],
        rows.Length > 1 ? ["Total", French.Amount(rows.Sum(row => row.Amount))] : null);

    private IEnumerable<Part> Aims() =>
    [
        If("objectifs", new Part.Grid("Objectifs", [new("Indicateur", 10), new("Objectif", 3, IsFigure: true)], [.. said.Targets.Select(one => ImmutableArray.Create(one.Indicator, one.Goal))])),
        If("sans_objectifs", Text($"{Annexed.NoTargets ?? ""}")),
    ];

    private Part.Grid Shares() => new(
        "Parts", [new("Organisme payé", 6), new("Rôle dans l’action", 5), new("Montant", 3, IsFigure: true)], [.. Annexed.Shares.Select(one => ImmutableArray.Create(one.Body, one.Role, French.Amount(one.Amount)))],
        Annexed.Shares.Length > 1 ? ["Total", "", French.Amount(Annexed.Shares.Sum(one => one.Amount))] : null);
}
