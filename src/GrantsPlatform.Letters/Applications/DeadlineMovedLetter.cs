using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The call closes later than it said.</summary>
public sealed record DeadlineMovedLetter(FileFacts File, Said Reason, DateTimeOffset ClosesAt) : LetterToApplicant(File)
{
    protected override Prose Subject => "La date limite de dépôt a changé";

    protected override IEnumerable<Block> Body() =>
    [
        Together(Text($"La clôture de l’appel à projets « {Call} » est reportée."), Motive(Reason)),
        Text($"Vous pouvez déposer le dossier présenté par {Applicant} jusqu’au {Deadline(ClosesAt)}."),
    ];
}
