using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>The proof does not show that a member represents the organisation.</summary>
public sealed record RepresentationRefusedLetter(RepresentationFacts Facts) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Organisation, Facts.OrganisationId);

    protected override Prose Subject => "Représentant légal : votre demande n’est pas acceptée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Vous avez demandé que {Facts.Person} soit reconnu comme représentant légal de l’organisme « {French.InQuotes(Facts.Organisation)} ». Cette demande n’est pas acceptée."),
        new Block.Quoted("Motif", Facts.Reason),
        Text("Vous pouvez présenter une nouvelle demande, avec une autre pièce, depuis la page « Membres » de l’organisme."),
    ];
}
