using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Reading.Examining;

namespace GrantsPlatform.Documents.Forms;

/// <summary>A report in the structure of the common financial report (compte rendu financier, CERFA n° 15059*02): what was done, forecast beside actual, annexes, certificate.</summary>
public static class FinancialReportPaper
{
    public static Paper Of(ExaminedReport report) => new($"Compte rendu financier – {report.Applicant}", new Letterhead(report.Applicant, [$"Dossier {report.Number}", report.Definition.Title]),
    [
        new Part.Title("Compte rendu financier de subvention", "Structure du formulaire CERFA n° 15059*02, remplie d’après le bilan transmis"),
        .. Identification(report), .. Quality(report), .. Accounts(report), .. Certificate(report),
    ]) { Reference = $"Dossier {report.Number}" };

    private static IEnumerable<Part> Identification(ExaminedReport report)
    {
        yield return new Part.Heading(1, "1. Identification");
        yield return new Part.Fields(
        [
            new("Organisme", report.Applicant), new("Financeur", report.Definition.Funder.Name), new("Bilan", report.Rule.Label),
            new("Période", $"du {French.Date(report.State.From)} au {French.Date(report.State.To)}"),
            .. report.Agreement is { } agreement ? [new Labelled("Subvention conventionnée", French.Amount(agreement.Granted))] : Array.Empty<Labelled>(),
            new("Transmis le", report.State.Submission is { } sent ? French.Meeting(sent.At) : "non transmis"),
        ]);
    }

    private static IEnumerable<Part> Quality(ExaminedReport report)
    {
        yield return new Part.Heading(1, "2. Bilan qualitatif de l’action réalisée");
        foreach (var text in report.Texts) yield return new Part.Quoted(text.Label, text.Text ?? "non renseigné");
        if (report.Indicators.IsEmpty) yield break;
        yield return new Part.Grid(
            "Indicateurs", [new("Indicateur", 6), new("Cible", 2, IsFigure: true), new("Réalisé", 2, IsFigure: true), new("%", 2, IsFigure: true), new("Écart expliqué par l’organisme", 6)],
            [
                .. report.Indicators.Select(one => ImmutableArray.Create(
                    one.Label, one.Target is { } target ? French.Number(target) : "–", one.Actual is { } actual ? French.Number(actual) : "non renseigné",
                    one.Share is { } share ? French.Number(decimal.Round(100 * share, 1, MidpointRounding.AwayFromZero)) : "–", one.Comment ?? "")),
            ]);
    }

    private static IEnumerable<Part> Accounts(ExaminedReport report)
    {
        yield return new Part.Heading(1, "3. Bilan financier");
        if (report.Financial is not { Report: var accounts })
        {
            yield return new Part.Paragraph("Ce bilan ne comporte pas de comptes.");
            yield break;
        }
        yield return BudgetGrid.Of(accounts);
        yield return new Part.Heading(2, "Données chiffrées\u202F: annexe");
        yield return new Part.Fields(
        [
            new("Charges indirectes affectées à l’action", accounts.Actual.Lines.Where(line => line.Code == "indirect").Sum(line => line.Amount) is var indirect && indirect > Money.Zero ? French.Amount(indirect) : "aucune"),
            new("Contributions volontaires en nature", accounts.Actual.InKindExpenses > Money.Zero ? French.Amount(accounts.Actual.InKindExpenses) : "aucune"),
            new("Écart entre prévision et réalisation", $"{French.Amount(accounts.Actual.Expenses - accounts.Forecast.Expenses)} de charges, {French.Amount(accounts.Actual.Incomes - accounts.Forecast.Incomes)} de produits"),
        ]);
    }

    private static IEnumerable<Part> Certificate(ExaminedReport report)
    {
        yield return new Part.Heading(1, "4. Attestation");
        yield return new Part.Paragraph(
            report.State.Submission is { } sent
                ? $"Le représentant légal, ou la personne qui en a reçu délégation, a certifié exactes les informations de ce compte rendu en le transmettant le {French.Meeting(sent.At)}."
                : "Ce compte rendu n’est pas encore certifié.");
        yield return new Part.Signatures([new Signatory("Le représentant légal", "")]);
    }
}
