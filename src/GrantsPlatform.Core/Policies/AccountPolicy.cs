using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core.Policies;

/// <summary>
/// The mail address and the ways in follow the account; sessions end with a change of roles; whoever closes an account leaves their organisations. An organisation that would so lose its
/// last legal representative refuses, and the refusal becomes a task for a person.
/// </summary>
public sealed class AccountPolicy : Policy<AccountState, AccountEvent>
{
    public override string Kind => AccountState.Kind;

    public override IEnumerable<Reaction> On(AccountEvent happened, AccountState after, EventPlace place) => happened switch
    {
        AccountOpened e => [Confirm(e.MailKey, place)],
        ContactChanged { FormerMailKey: { } former } e =>
        [
            Confirm(e.MailKey, place), Release(former, place),
            new Reaction.Send(CredentialState.IdOf(place.Stream.Key), new NoteMailChanged(e.MailKey, e.MailConfirmed)),
        ],
        MailChangeAsked e =>
        [
            new Reaction.Tell(new Message(new MailChangeNotice(e.Serial, e.ExpiresAt), place.Stream, [new ToNewMail(place.Stream.Key)])),
            new Reaction.Tell(new Message(new MailChangeAskedNotice(e.At), place.Stream, [new ToPerson(place.Stream.Key)])),
        ],
        RoleGranted or RoleRevoked => [new Reaction.Send(CredentialState.IdOf(place.Stream.Key), new EndSessionsBegunBefore(place.At))],
        AccountClosed e =>
        [
            Release(e.MailKey, place),
            new Reaction.Send(CredentialState.IdOf(place.Stream.Key), new EndCredential()),
            new Reaction.SendToEach(OrganisationsView.Memberships, place.Stream.Key, null, null, new RemoveMember(place.Stream.Key)),
        ],
        ContactChanged or NotificationsChosen or PersonErased => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Send Confirm(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ConfirmKey(place.Stream));
    private static Reaction.Send Release(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ReleaseKey(place.Stream));
}
