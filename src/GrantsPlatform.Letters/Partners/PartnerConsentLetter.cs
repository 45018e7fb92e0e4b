using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Partners;

/// <summary>A partner is asked to agree to its share, at the contact that the form names.</summary>
public sealed record PartnerConsentLetter(FileFacts File, PartnerFacts Partner, string Link) : FileLetter(File)
{
    public override Audience Audience => Audience.Partner;

    public override Destination? LeadsTo => null;

    protected override Prose Subject => $"Votre accord est demandé : dossier de {Applicant}";

    protected override IEnumerable<Block> Body() =>
    [
        File.Project is { } project
            ? Text($"{Applicant} prépare le projet « {French.InQuotes(project)} » pour l’appel à projets « {Call} » et vous y nomme partenaire.")
            : Text($"{Applicant} prépare un dossier pour l’appel à projets « {Call} » et vous y nomme partenaire."),
        Together(Fields(("Votre rôle", Partner.Role)), Amounts()),
        Together(Text("Pour donner votre accord, ou pour le refuser, ouvrez ce lien :"), new Block.Link(Link)),
        Text("Si cette part change, votre accord vous sera demandé de nouveau. Si vous n’êtes pas concerné, ne répondez pas à ce message."),
    ];

    protected override IEnumerable<Block> Closing() => [Signature()];

    private Block Amounts() => Partner.Share.IsEmpty
        ? Together(Text("Les montants qui vous reviendraient :"), new Block.Items(["aucun montant"]))
        : Sum("Les montants qui vous reviendraient :", Partner.Share);
}
