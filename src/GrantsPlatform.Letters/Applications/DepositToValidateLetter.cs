using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>A second person of the organisation is to validate the file before it is sent.</summary>
public sealed record DepositToValidateLetter(FileFacts File, DateTimeOffset Until) : LetterToApplicant(File)
{
    protected override Prose Subject => "Un dossier attend votre validation";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » est prêt, mais il ne nous est pas encore transmis : il reste à le valider.", $"Une personne de votre organisme habilitée à engager la demande, autre que celle qui l’a préparé, peut le valider jusqu’au {Deadline(Until)}."),
        Text("Relisez le dossier, puis validez-le. S’il est modifié avant d’être validé, il devra vous être soumis de nouveau."),
    ];
}
