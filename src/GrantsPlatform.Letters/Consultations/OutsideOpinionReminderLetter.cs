using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Consultations;

/// <summary>The opinion has not come yet.</summary>
public sealed record OutsideOpinionReminderLetter(ConsultationFacts Asked, string Link) : OutsideOpinionLetter(Asked, Link)
{
    protected override Prose Subject => $"Rappel : votre avis est attendu, {French.InQuotes(Asked.Call.Title)}";

    protected override Prose Announced => $"Dans le cadre de l’appel à projets « {French.InQuotes(Asked.Call.Title)} », nous attendons toujours votre avis sur :";
}
