using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

/// <summary>The ways in follow the account; sessions end with a change of roles.</summary>
public sealed class CredentialsAfterAccounts : Following<AccountEvent>
{
    public override string Kind => AccountState.Kind;

    public override IEnumerable<Reaction> On(AccountEvent happened, EventPlace place) => happened switch
    {
        ContactChanged { FormerMailKey: not null } e => [To(place, new NoteMailChanged(e.MailKey, e.MailConfirmed))],
        RoleGranted or RoleRevoked => [To(place, new EndSessionsBegunBefore(place.At))],
        AccountClosed => [To(place, new EndCredential())],
        _ => [],
    };

    private static Reaction.Send To(EventPlace place, CredentialCommand command) => new(CredentialState.IdOf(place.Stream.Key), command);
}
