using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Credentials;

/// <summary>
/// The person is told whatever changes the way into their account. A mail that leads somewhere names the serial number of its link: the
/// link itself is made at delivery. An account whose address nobody confirmed is erased, and one that nobody uses.
/// </summary>
public sealed class CredentialPolicy : Policy<CredentialState, CredentialEvent>
{
    public override string Kind => CredentialState.Kind;

    public override IEnumerable<Reaction> On(CredentialEvent happened, CredentialState after, EventPlace place) => happened switch
    {
        MailConfirmationAsked e => [Tell(new MailConfirmationNotice(e.Serial, e.ExpiresAt), place)],
        AgentInvited e => [Tell(new AgentInvitedNotice(e.Serial, e.ExpiresAt, e.By.PersonId), place)],
        PasswordResetAsked e => [Tell(new PasswordResetNotice(e.Serial, e.ExpiresAt), place)],
        RegistrationAttempted e => [Tell(new AlreadyRegisteredNotice(e.At), place)],
        SignInLocked e => [Tell(new SignInLockedNotice(e.Until, e.KnownBrowser), place)],
        PasswordReset e => [Tell(new PasswordChangedNotice(e.At), place)],
        PasswordChanged e => [Tell(new PasswordChangedNotice(e.At), place)],
        TotpActivated e => [Tell(new SecondFactorNotice(SecondFactorChange.Activated, e.At), place)],
        TotpRemoved e => [Tell(new SecondFactorNotice(SecondFactorChange.Removed, e.At), place)],
        RecoveryCodeUsed e => [Tell(new SecondFactorNotice(SecondFactorChange.RecoveryCodeUsed, e.At), place)],
        IdentityLinked e => [new Reaction.Send(KeyState.IdOf("identity", e.IdentityHash), new ConfirmKey(place.Stream))],
        IdentityUnlinked e => [Release(e.IdentityHash, place)],
        DisuseWarned e => [Tell(new DisuseNotice(e.From), place)],
        CredentialUnused e => [new Reaction.Send(AccountState.IdOf(place.Stream.Key), new ErasePerson()), .. e.Identities.Select(identity => Release(identity, place))],
        CredentialLapsed e => [new Reaction.Send(AccountState.IdOf(place.Stream.Key), new ErasePerson()), .. e.Identities.Select(identity => Release(identity, place))],
        CredentialEnded e => e.Identities.Select(identity => Release(identity, place)),
        CredentialBegun or PasswordSetUp or MailConfirmed or MailChanged or SignInFailed or FailuresCleared or SessionBegun or SessionsClosed or TotpBegun or TotpAbandoned or TotpUsed
            or RecoveryCodesStored or SessionsEnded or UseAssumed => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Send Release(string identity, EventPlace place) => new(KeyState.IdOf("identity", identity), new ReleaseKey(place.Stream));

    private static Reaction.Tell Tell(Notice notice, EventPlace place) => new(new Message(notice, place.Stream, [new ToPerson(place.Stream.Key)]));
}
