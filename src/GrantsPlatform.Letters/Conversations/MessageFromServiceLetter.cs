using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Conversations;

/// <summary>The service has written to the applicant.</summary>
public sealed record MessageFromServiceLetter(FileFacts File) : LetterToApplicant(File)
{
    public override Topic Topic => Topic.Messages;

    public override Destination? LeadsTo => Shown(LetterPage.Messages);

    protected override Prose Subject => "Un message du service instructeur vous attend";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Funder.ContactService} vous a écrit au sujet du dossier {Number} (« {Call} »)."),
        Text("Pour lire ce message et y répondre, ouvrez les échanges de votre dossier."),
        Text("Vous ne recevrez pas d’autre avis avant de l’avoir lu."),
    ];

    protected override IEnumerable<Block> Closing() => [Signature()];
}
