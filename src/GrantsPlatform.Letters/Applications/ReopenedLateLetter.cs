using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>This file alone may still be sent.</summary>
public sealed record ReopenedLateLetter(FileFacts File, Said Reason, DateTimeOffset Until) : LetterToApplicant(File)
{
    protected override Prose Subject => "Votre dossier est rouvert";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » est rouvert à titre individuel."), Motive(Reason)),
        Text($"Vous pouvez le déposer jusqu’au {Deadline(Until)}."),
    ];
}
