using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Views;

namespace GrantsPlatform.Core.Policies;

/// <summary>
/// The mail address and the ways in follow the account; whoever closes an account leaves their organisations. An organisation that would so lose its
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
            new Reaction.Send(CredentialState.IdOf(place.Stream.Key), new NoteMailChanged(e.MailKey)),
        ],
        AccountClosed e =>
        [
            Release(e.MailKey, place),
            new Reaction.Send(CredentialState.IdOf(place.Stream.Key), new EndCredential()),
            new Reaction.SendToEach(OrganisationsView.Memberships, place.Stream.Key, null, null, new RemoveMember(place.Stream.Key)),
        ],
        ContactChanged or RoleGranted or RoleRevoked or NotificationsChosen or PersonErased => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Send Confirm(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ConfirmKey(place.Stream));
    private static Reaction.Send Release(string mailKey, EventPlace place) => new(KeyState.IdOf("mail", mailKey), new ReleaseKey(place.Stream));
}
