using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>Nobody has answered in time: the file counts as refused.</summary>
public sealed record SilencePeriodEndedLetter(FileFacts File, DateOnly On) : LetterToInstruction(File)
{
    protected override Prose Subject => $"Délai de décision écoulé : dossier {Number}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier {Number}, présenté par {Applicant} pour l’appel à projets « {Call} », n’a pas reçu de réponse avant le {On} inclus : il est réputé refusé depuis, et le porteur de projet peut exercer ses recours."),
        Text("Une décision reste possible. Si elle doit tarder encore, prévenez le porteur de projet."),
    ];
}
