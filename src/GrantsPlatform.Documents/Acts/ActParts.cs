using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Letters.Model;

namespace GrantsPlatform.Documents.Acts;

/// <summary>What acts have in common: who concludes them, tables of amounts, where they are signed.</summary>
internal static class ActParts
{
    public static Part.Paragraph Text(Prose words) => new(words.ToString());

    public static IEnumerable<Part> Parties(ActSaid said) =>
    [
        new Part.Paragraph("Entre les soussignés\u202F:"),
        Text($"{said.Funder.Name} (SIRET\u00A0{said.Funder.Siret}), agissant par {said.Signatory}, ci-après « le financeur », d’une part,"),
        Text($"{said.Applicant}{said.Registration}{said.Seat}, agissant par son représentant légal ou par la personne qui en a reçu délégation, ci-après « le bénéficiaire », d’autre part,"),
    ];

    public static Part File(ActSaid said) => Text($"vu le dossier n° {said.Number}{said.Project} déposé par le bénéficiaire en réponse à l’appel à projets « {said.Call} » ;");

    public static Part Agreed() => new Part.Paragraph("il est convenu ce qui suit.");

    public static Part Amounts(ActSaid said) => new Part.Grid(
        "Montants par volet et par année", [new("Volet", 5), new("Année", 2), new("Organisme payé", 5), new("Montant", 3, IsFigure: true)],
        [.. said.Amounts.Select(one => ImmutableArrayOf(one.Strand, one.Year, one.Payee, French.Amount(one.Amount)))],
        said.Amounts.Length > 1 ? ["Total", "", "", French.Amount(said.Amounts.Sum(one => one.Amount))] : null);

    public static Part Payments(ActSaid said) => new Part.Grid(
        "Versements prévus", [new("Versement", 5), new("Ce qui le rend exigible", 6), new("Montant", 3, IsFigure: true)],
        [.. said.Payments.Select(one => ImmutableArrayOf(one.Label, one.Trigger, French.Amount(one.Amount)))],
        said.Payments.Length > 1 ? ["Total", "", French.Amount(said.Payments.Sum(one => one.Amount))] : null);

    public static IEnumerable<Part> Signed(ActSaid said) =>
    [
        new Part.Paragraph("Fait en autant d’exemplaires que de parties."),
        new Part.Signatures([new Signatory("Pour le bénéficiaire", said.Applicant), new Signatory("Pour le financeur", said.Funder.SignatoryTitle)]),
        new Part.Paragraph($"Empreinte du texte (SHA-256)\u202F: {said.Hash}"),
    ];

    private static System.Collections.Immutable.ImmutableArray<string> ImmutableArrayOf(params System.Collections.Immutable.ImmutableArray<string> cells) => cells;
}
