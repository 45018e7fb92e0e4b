using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>Another member was recognised in the place of the one who is written to.</summary>
public sealed record RepresentationEndedLetter(RepresentationFacts Facts) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Organisation, Facts.OrganisationId);

    protected override Prose Subject => "Vous n’êtes plus représentant légal";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Facts.Person} a été reconnu comme représentant légal de l’organisme « {French.InQuotes(Facts.Organisation)} » à votre suite, sur une pièce qui le montre. Vous n’en êtes donc plus le représentant légal sur la plateforme."),
        Text("Vos autres droits dans l’organisme n’ont pas changé. Si c’est une erreur, demandez de nouveau la reconnaissance depuis la page « Membres » de l’organisme, avec une pièce."),
    ];
}
