using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Agreements;

/// <summary>A text still waits for the grantee’s signature.</summary>
public sealed record AgreementReminderLetter(FileFacts File) : LetterToApplicant(File)
{
    public override Topic Topic => Topic.Reminders;

    protected override Prose Subject => "Rappel : un texte attend votre signature";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La convention passée avec {Applicant}, ou un avenant à cette convention, attend toujours la signature de votre organisme (appel à projets « {Call} »)."),
        Text("Aucun versement ne peut en dépendre tant qu’elle n’est pas signée."),
    ];
}
