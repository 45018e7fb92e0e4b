using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>Somebody outside of the organisation is to read the proof.</summary>
public sealed record RepresentationAskedLetter(RepresentationFacts Facts) : Letter
{
    public override Audience Audience => Audience.Service;

    public override Destination? LeadsTo => new(LetterPage.RepresentationRequests);

    protected override Prose Subject => "Un représentant légal est à reconnaître";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"L’organisme « {French.InQuotes(Facts.Organisation)} » demande que {Facts.Person} soit reconnu comme son représentant légal. Une pièce justificative est jointe à la demande."),
        Text("Sans représentant légal reconnu, l’organisme ne peut signer aucune convention. Une seule réponse suffit : si un collègue a déjà répondu, la demande ne figure plus dans la liste."),
    ];
}
