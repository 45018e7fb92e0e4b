using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>To the people of both: two entries of one body have become one.</summary>
public sealed record OrganisationsMergedLetter(MergedFacts Facts) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Organisation, Facts.IntoId);

    protected override Prose Subject => "Deux inscriptions de votre organisme sont réunies";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"L’administration de la plateforme a constaté que « {French.InQuotes(Facts.Merged)} » et « {French.InQuotes(Facts.Into)} » sont un seul et même organisme. Elle a réuni le premier au second."),
        .. Facts.Reason.Length == 0 ? Array.Empty<Block>() : [Text($"Motif : {Facts.Reason}")],
        Text("Les membres des deux inscriptions agissent désormais ensemble pour l’organisme qui subsiste. Rien n’est perdu : les dossiers, les conventions, les versements et les documents de l’une et de l’autre y restent, sous leurs numéros."),
        Text("Un droit qui engage l’organisme (le représenter, signer) n’est repris que si personne ne l’avait déjà. Vérifiez la liste des membres et leurs droits. Si c’est une erreur, répondez à l’administration de la plateforme sans attendre."),
    ];
}
