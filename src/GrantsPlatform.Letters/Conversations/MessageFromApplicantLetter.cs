using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Conversations;

/// <summary>The applicant has written to the service.</summary>
public sealed record MessageFromApplicantLetter(FileFacts File) : LetterToInstruction(File)
{
    public override Topic Topic => Topic.Messages;

    // A draft that its applicant asks about has no page for the service yet.
    public override Destination? LeadsTo => File.IsSubmitted ? base.LeadsTo : new(LetterPage.Home);

    protected override Prose Subject => $"Un message vous attend : dossier {Number}";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"{Applicant} vous a écrit au sujet du dossier {Number} (« {Call} »)."),
        Text("Pour lire ce message et y répondre, ouvrez les échanges du dossier. Vous ne recevrez pas d’autre avis avant qu’il ait été lu par le service."),
    ];
}
