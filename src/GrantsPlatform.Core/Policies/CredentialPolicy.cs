using System.Globalization;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Core.Policies;

/// <summary>
/// The person is told whatever changes the way into their account. A mail that leads somewhere names the serial number of its link: the
/// link itself is made at delivery. An account whose address nobody confirmed is erased.
/// </summary>
public sealed class CredentialPolicy : Policy<CredentialState, CredentialEvent>
{
    public override string Kind => CredentialState.Kind;

    public override IEnumerable<Reaction> On(CredentialEvent happened, CredentialState after, EventPlace place) => happened switch
    {
        MailConfirmationAsked e => [Tell("mail-confirmation", place, ("serial", Number(e.Serial)), ("expiresAt", French.Instant(e.ExpiresAt)))],
        PasswordResetAsked e => [Tell("password-reset", place, ("serial", Number(e.Serial)), ("expiresAt", French.Instant(e.ExpiresAt)))],
        RegistrationAttempted e => [Tell("already-registered", place, ("at", French.Instant(e.At)))],
        SignInLocked e => [Tell("sign-in-locked", place, ("until", French.Instant(e.Until)),
            ("where", e.KnownBrowser ? " depuis les navigateurs déjà utilisés pour ce compte" : " depuis les navigateurs qui ne s’y sont jamais connectés"))],
        PasswordReset e => [Tell("password-changed", place, ("at", French.Instant(e.At)))],
        PasswordChanged e => [Tell("password-changed", place, ("at", French.Instant(e.At)))],
        TotpActivated e => [SecondFactor("La validation en deux étapes est maintenant active.", e.At, place)],
        TotpRemoved e => [SecondFactor("La validation en deux étapes a été retirée.", e.At, place)],
        RecoveryCodeUsed e => [SecondFactor("Un code de secours a servi à vous connecter.", e.At, place)],
        IdentityLinked e => [new Reaction.Send(KeyState.IdOf("identity", e.IdentityHash), new ConfirmKey(place.Stream))],
        IdentityUnlinked e => [Release(e.IdentityHash, place)],
        CredentialLapsed e => [new Reaction.Send(AccountState.IdOf(place.Stream.Key), new ErasePerson()), .. e.Identities.Select(identity => Release(identity, place))],
        CredentialEnded e => e.Identities.Select(identity => Release(identity, place)),
        CredentialBegun or PasswordSetUp or MailConfirmed or MailChanged or SignInFailed or FailuresCleared or SessionBegun or SessionsClosed or TotpBegun or TotpAbandoned or TotpUsed
            or RecoveryCodesStored or SessionsEnded => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };

    private static Reaction.Send Release(string identity, EventPlace place) => new(KeyState.IdOf("identity", identity), new ReleaseKey(place.Stream));

    private static Reaction.Tell SecondFactor(string change, DateTimeOffset at, EventPlace place) => Tell("totp-changed", place, ("change", change), ("at", French.Instant(at)));

    private static Reaction.Tell Tell(string template, EventPlace place, params (string Name, string Value)[] values) =>
        new(new Message(template, place.Stream, [new ToPerson(place.Stream.Key)], values.ToImmutableSorted(value => value.Name, value => value.Value)));

    private static string Number(int serial) => serial.ToString(CultureInfo.InvariantCulture);
}
