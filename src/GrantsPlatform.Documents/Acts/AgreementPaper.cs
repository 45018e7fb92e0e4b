using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Grants;

namespace GrantsPlatform.Documents.Acts;

/// <summary>
/// The act between funder and grantee as both sign it: its articles in the order in which administrations write them, every figure from the text whose hash
/// stands at its end. An amendment begins with what it changes.
/// </summary>
public static class AgreementPaper
{
    /// <param name="before">The text in force, where this one amends it.</param>
    public static Paper Of(FollowedGrant grant, ActInWords act, ActInWords? before = null)
    {
        var title = act.Version == 1 ? "Convention attributive de subvention" : $"Avenant n° {act.Version - 1} à la convention attributive de subvention";
        return new Paper(title, LetterPaper.Head(grant.Definition.Funder),
        [
            new Part.Title(title, grant.CallTitle),
            .. Parties(grant, act),
            .. before is null ? [] : Changes(before, act),
            .. new AgreementArticles(grant, act).All(),
            .. Signatures(grant),
            new Part.Paragraph($"Empreinte du texte (SHA-256)\u202F: {act.Hash}"),
        ])
        {
            Reference = $"Dossier {grant.Number}",
        };
    }

    private static IEnumerable<Part> Parties(FollowedGrant grant, ActInWords act)
    {
        var funder = grant.Definition.Funder;
        yield return new Part.Paragraph("Entre les soussignés\u202F:");
        yield return new Part.Paragraph(Set($"{funder.Name} (SIRET {funder.Siret}), représenté par {Lower(funder.SignatoryTitle)}, ci-après « le financeur », d’une part,"));
        yield return new Part.Paragraph(Set($"{grant.Applicant.LegalName}{NumbersOf(grant)}{SeatOf(act)}, représenté par son représentant légal ou par la personne qui en a reçu délégation, ci-après « le bénéficiaire », d’autre part,"));
        yield return new Part.Paragraph(Set($"vu le fondement suivant : {grant.Definition.LegalBasis.TrimEnd('.')} ;"));
        yield return new Part.Paragraph(Set($"vu le dossier n° {grant.Number}{ProjectOf(grant)} déposé par le bénéficiaire en réponse à l’appel à projets « {French.InQuotes(grant.CallTitle)} » ;"));
        yield return new Part.Paragraph("il est convenu ce qui suit.");
    }

    private static string NumbersOf(FollowedGrant grant) => (grant.Applicant.Siret, grant.Applicant.Rna) switch
    {
        ({ } siret, _) => $" (SIRET {siret})",
        (_, { } rna) => $" (RNA {rna})",
        _ => "",
    };

    private static string SeatOf(ActInWords act) => act.HeadOffice is { } seat ? $", dont le siège est situé {string.Join(", ", seat.Lines)}" : "";

    /// <summary>" « Permanences rurales »", as the applicant calls it.</summary>
    internal static string ProjectOf(FollowedGrant grant) => grant.Project is { } title ? $" «\u00A0{French.InQuotes(title)}\u00A0»" : "";

    private static IEnumerable<Part> Changes(ActInWords before, ActInWords act)
    {
        yield return new Part.Heading(1, "Ce que le présent avenant modifie");
        yield return new Part.Grid(
            "Différences avec le texte en vigueur", [new("Point", 5), new("Aujourd’hui", 4), new("Avec l’avenant", 4)],
            [.. ActChange.Between(before, act).Select(change => ImmutableArray.Create(change.What, change.Before, change.After))]);
        yield return new Part.Paragraph("Les autres stipulations demeurent inchangées. Le texte complet, avenant compris, est le suivant.");
    }

    private static IEnumerable<Part> Signatures(FollowedGrant grant)
    {
        yield return new Part.Paragraph("Fait en autant d’exemplaires que de parties.");
        yield return new Part.Signatures(
        [
            new Signatory("Pour le bénéficiaire", grant.Applicant.LegalName),
            new Signatory("Pour le financeur", grant.Definition.Funder.SignatoryTitle),
        ]);
    }

    /// <summary>"le préfet" within a sentence; what begins with an acronym stays.</summary>
    private static string Lower(string title) => title is [var first, var second, ..] && char.IsUpper(first) && !char.IsUpper(second) ? char.ToLowerInvariant(first) + title[1..] : title;

    internal static string Set(Prose words) => words.ToString();
}
