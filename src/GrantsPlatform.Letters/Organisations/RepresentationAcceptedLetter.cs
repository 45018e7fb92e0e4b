using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>A member is recognised as the legal representative.</summary>
public sealed record RepresentationAcceptedLetter(RepresentationFacts Facts) : LetterToPerson
{
    public override Destination? LeadsTo => new(LetterPage.Organisation, Facts.OrganisationId);

    protected override Prose Subject => "Représentant légal reconnu";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La pièce justificative a été lue : {Facts.Person} est désormais représentant légal de l’organisme « {French.InQuotes(Facts.Organisation)} » sur la plateforme."),
        Text("Un représentant légal signe les conventions, certifie les bilans, répartit les droits entre les membres et corrige l’identité de l’organisme."),
        Text("Si un ancien représentant légal figure encore parmi les membres, retirez-lui ce droit depuis la page « Membres » de l’organisme."),
    ];
}
