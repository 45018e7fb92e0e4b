using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Recoveries;

/// <summary>The balance has been drawn anew; grantee and service read the same.</summary>
public sealed record RecoveryRevisedLetter(FileFacts File, Money Amount) : FileLetter(File)
{
    public override Audience Audience => Audience.Organisation;

    public override Destination? LeadsTo => Shown(LetterPage.File);

    protected override Prose Subject => $"Trop-perçu revu : dossier {Number}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le solde du dossier {Number} ({Applicant}) a été arrêté de nouveau. Le trop-perçu réclamé est désormais de {Amount} ; les sommes déjà reversées restent acquises."),
    ];

    protected override IEnumerable<Block> Closing() => [Questions(), Signature()];
}
