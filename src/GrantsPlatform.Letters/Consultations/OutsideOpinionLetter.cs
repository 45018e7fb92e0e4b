using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Consultations;

/// <summary>To whoever is asked for an opinion from outside, on one file or on several, by one link.</summary>
public abstract record OutsideOpinionLetter(ConsultationFacts Asked, string Link) : Letter
{
    public sealed override Audience Audience => Audience.Outsider;

    public sealed override Destination? LeadsTo => null;

    protected abstract Prose Announced { get; }

    protected sealed override IEnumerable<Block> Body() =>
    [
        Together(Text(Announced), new Block.Items(Asked.Files)),
        new Block.Quoted("La question", Asked.Question),
        Together(Text($"Pour lire les parties du dossier qui vous sont montrées et donner votre avis, ouvrez ce lien avant le {French.Deadline(Asked.DueAt, Asked.Zone)} :"), new Block.Link(Link)),
        Text("Aucun compte n’est nécessaire. Le lien est le vôtre : ne le transmettez pas. Une fois donné, votre avis ne peut plus être modifié. Si vous connaissez le porteur de près ou si vous avez un intérêt à son projet, ne répondez pas et écrivez-nous."),
    ];

    protected sealed override IEnumerable<Block> Closing() => [new Block.Questions(Asked.Call.Funder, false), new Block.Signature(Asked.Call.Funder.Name)];
}
