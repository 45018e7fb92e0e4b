using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The call has closed over a draft.</summary>
public sealed record DraftLapsedLetter(FileFacts File, DateTimeOffset ClosedAt) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre dossier n’a pas été déposé à temps";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"L’appel à projets « {Call} » s’est clos le {Deadline(ClosedAt)}. Le dossier présenté par {Applicant} n’avait pas été déposé : il ne peut plus l’être.", "Rien de ce que vous avez saisi n’est perdu : vous pouvez le consulter et le réutiliser."),
    ];
}
