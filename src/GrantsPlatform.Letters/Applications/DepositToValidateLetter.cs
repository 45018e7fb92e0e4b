using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Applications;

/// <summary>A second person of the organisation is to validate the file before it is sent.</summary>
public sealed record DepositToValidateLetter(FileFacts File, DateTimeOffset Until) : LetterToApplicant(File)
{
    public override Destination? LeadsTo => Shown(LetterPage.Check);

    protected override Prose Subject => "Un dossier attend votre validation";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le dossier présenté par {Applicant} pour l’appel à projets « {Call} » est prêt, mais il ne nous est pas encore transmis : il reste à le valider.", $"La personne qui l’a préparé ne peut pas le faire ; vous le pouvez, jusqu’au {Deadline(Until)}."),
        Text("Relisez le dossier, puis validez-le. S’il est modifié avant d’être validé, il devra vous être soumis de nouveau."),
    ];
}
