using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>The act ends before its time.</summary>
public sealed record AgreementTerminatedLetter(FileFacts File) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre convention est résiliée";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La convention passée avec {Applicant} est résiliée (appel à projets « {Call} »). Les versements qui n’étaient pas faits sont annulés."),
        Text("Les motifs vous sont communiqués par courrier."),
    ];
}
