using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Model;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Organisations;

/// <summary>A standing document of the organisation runs out.</summary>
public sealed record DocumentExpiringLetter(DocumentFacts Document, DateOnly ValidUntil) : Letter
{
    public override Audience Audience => Audience.Organisation;

    public override Topic Topic => Topic.Reminders;

    public override Destination? LeadsTo => new(LetterPage.Vault, Document.OrganisationId);

    protected override Prose Subject => "Un document de votre organisme arrive à échéance";

    protected override IEnumerable<Block> Body() =>
    [
        Text($"Le document « {French.InQuotes(Document.Title)} » du coffre de {Document.Organisation} est valable jusqu’au {ValidUntil}."),
        Text("Déposez dès que possible un document à jour : il pourra servir dans tous vos dossiers."),
    ];
}
