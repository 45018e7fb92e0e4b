using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Reports;

/// <summary>A report is due soon.</summary>
public sealed record ReportReminderLetter(FileFacts File, string Report, DateOnly DueOn) : LetterToApplicant(File)
{
    public override Topic Topic => Topic.Reminders;

    protected override Prose Subject => "Rappel : un bilan est attendu";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le bilan « {Report} » de l’action aidée dans le cadre de l’appel à projets « {Call} » est attendu le {DueOn} au plus tard."),
        Text("Il est certifié et transmis par votre représentant légal."),
    ];
}
