using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Consultations;

/// <summary>An opinion is asked of somebody outside.</summary>
public sealed record OutsideOpinionAskedLetter(ConsultationFacts Asked, string Link) : OutsideOpinionLetter(Asked, Link)
{
    protected override Prose Subject => $"Votre avis est demandé : {French.InQuotes(Asked.Call.Title)}";

    protected override Prose Announced => $"Nous examinons des demandes de subvention présentées à l’appel à projets « {French.InQuotes(Asked.Call.Title)} », et nous aimerions avoir votre avis sur :";
}
