using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>A text still waits for a partner’s signature.</summary>
public sealed record PartnerToSignReminderLetter(FileFacts File) : PartnerLetter(File)
{
    public override Topic Topic => Topic.Reminders;

    protected override Prose Subject => "Rappel : un texte attend la signature de votre organisme";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"La convention passée avec {Applicant}, ou un avenant à cette convention, attend toujours la signature de votre organisme pour ses lignes (dossier {Number}, appel à projets « {Call} »)."),
        Text("Aucun versement ne peut en dépendre tant que tous n’ont pas signé."),
    ];
}
