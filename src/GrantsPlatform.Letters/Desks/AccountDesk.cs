using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Vaults;
using GrantsPlatform.Letters.Accounts;
using GrantsPlatform.Letters.Links;
using GrantsPlatform.Letters.Organisations;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about accounts, the way into them, and organisations.</summary>
internal static class AccountDesk
{
    public static void Fill(LetterBook book)
    {
        book.For<MailConfirmationNotice>((told, asking) => new(new MailConfirmationLetter(asking.Link(LinkPurpose.ConfirmMail, told.Serial), told.ExpiresAt)));
        book.For<MailChangeNotice>((told, asking) => new(new MailChangeLetter(asking.Link(LinkPurpose.ChangeMail, told.Serial), told.ExpiresAt)));
        book.For<PasswordResetNotice>((told, asking) => new(new PasswordResetLetter(asking.Link(LinkPurpose.ResetPassword, told.Serial), told.ExpiresAt)));
        book.Of<AgentInvitedNotice, InvitedAgentFacts>(
            (told, asking) => new InvitedAgent(asking.About, told.By), (told, facts, asking) => new AgentInvitedLetter(facts, asking.Link(LinkPurpose.ResetPassword, told.Serial), told.ExpiresAt));
        book.Plain<MailChangeAskedNotice>(told => new MailChangeAskedLetter(told.At));
        book.Plain<DisuseNotice>(told => new DisuseLetter(told.From));
        book.Plain<PasswordChangedNotice>(told => new PasswordChangedLetter(told.At));
        book.Plain<AlreadyRegisteredNotice>(told => new AlreadyRegisteredLetter(told.At));
        book.Plain<SignInLockedNotice>(told => new SignInLockedLetter(told.Until, told.KnownBrowser));
        book.Plain<SecondFactorNotice>(told => new SecondFactorLetter(told.Change, told.At));
        book.Of<ColleagueInvitedNotice, InvitingFacts>(
            (_, asking) => new InvitingOrganisation(asking.About), (told, body, asking) => new ColleagueInvitedLetter(body, asking.Link(LinkPurpose.AcceptInvitation, told.Serial), told.ExpiresAt));
        book.Of<RepresentationAskedNotice, RepresentationFacts>((told, asking) => new RepresentationOfLetter(asking.About, told.AccountId, 0), (_, facts, _) => new RepresentationAskedLetter(facts));
        book.Of<RepresentationEndedNotice, RepresentationFacts>((told, asking) => new RepresentationOfLetter(asking.About, told.Successor, 0), (_, facts, _) => new RepresentationEndedLetter(facts));
        book.Of<RepresentationAcceptedNotice, RepresentationFacts>((told, asking) => new RepresentationOfLetter(asking.About, told.AccountId, 0), (_, facts, _) => new RepresentationAcceptedLetter(facts));
        book.Of<RepresentationRefusedNotice, RepresentationFacts>((told, asking) => new RepresentationOfLetter(asking.About, told.AccountId, told.Version), (_, facts, _) => new RepresentationRefusedLetter(facts));
        book.Of<OrganisationsMergedNotice, MergedFacts>((told, _) => new MergedOrganisations(told.Merged, told.Into), (_, facts, _) => new OrganisationsMergedLetter(facts));
        book.Of<DocumentExpiringNotice, DocumentFacts>((told, asking) => new DocumentOfVault(asking.About, told.Number), (told, document, _) => new DocumentExpiringLetter(document, told.ValidUntil));
    }
}
