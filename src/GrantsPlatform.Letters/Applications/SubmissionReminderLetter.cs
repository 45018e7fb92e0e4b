using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>The call closes soon, and the file is still a draft.</summary>
public sealed record SubmissionReminderLetter(FileFacts File, DateTimeOffset ClosesAt) : LetterToApplicant(File)
{
    public override Topic Topic => Topic.Reminders;

    protected override Prose Subject => "Votre dossier n’est pas encore déposé";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » est toujours en brouillon.", $"Le dépôt se termine le {Deadline(ClosesAt)}. Passé cet instant, il ne sera plus possible de déposer."),
        Text("Pensez à relire le dossier, à joindre les pièces demandées, puis à le déposer."),
    ];
}
