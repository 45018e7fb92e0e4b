using GrantsPlatform.Core.Accounts;
using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>What each event makes of a credential.</summary>
internal static class CredentialLife
{
    public static Known Evolve(Known known, CredentialEvent happened) => happened switch
    {
        PasswordSetUp e => known with { Password = e.RecordHash },
        MailConfirmationAsked e => known with { LastSerial = e.Serial, Confirmations = known.Confirmations.With(new SentLink(e.Serial, e.At, e.ExpiresAt, e.Attempt)) },
        MailConfirmed => known with { MailConfirmed = true, MayEnter = true, LapsesAt = null },
        // Links to the former address end with it.
        MailChanged e => known with { MailKey = e.Key, MailConfirmed = e.Confirmed, Confirmations = [], Resets = [] },
        RegistrationAttempted e => known with { LastRegistrationAttempt = e.At },
        SignInFailed e => With(known, e.KnownBrowser, tries => tries with { Failures = e.Failures, LastFailure = e.Attempt }),
        SignInLocked e => With(known, e.KnownBrowser, tries => new Tries(0, tries.Locks + 1, e.Until, e.Attempt)),
        FailuresCleared e => With(known, e.KnownBrowser, Cleared),
        AgentInvited e => known with { LastSerial = e.Serial, Resets = known.Resets.With(new SentLink(e.Serial, e.At, e.ExpiresAt, e.Attempt)) },
        PasswordResetAsked e => known with { LastSerial = e.Serial, Resets = known.Resets.With(new SentLink(e.Serial, e.At, e.ExpiresAt, e.Attempt)) },
        // One link has served, or was not needed: none of the others does any more.
        PasswordReset e => Restamped(known) with { Password = e.RecordHash, Resets = [], OfStrangers = Cleared(known.OfStrangers), OfKnownBrowsers = Cleared(known.OfKnownBrowsers) },
        PasswordChanged e => Restamped(known) with { Password = e.RecordHash, Resets = [] },
        SessionBegun e => known with { Sessions = Sessions.With(known.Sessions, e), LastUse = e.At, ErasedFrom = null },
        UseAssumed e => known with { LastUse = e.At, ErasedFrom = null },
        DisuseWarned e => known with { ErasedFrom = e.From },
        SessionsClosed e => known with { Sessions = known.Sessions.RemoveAll(session => e.Sessions.Contains(session.Id)) },
        SessionsEnded e => known with { Stamp = e.Stamp, Sessions = [] },
        IdentityLinked e => known with { Identities = known.Identities.Add(e.IdentityHash) },
        IdentityUnlinked e => Restamped(known) with { Identities = known.Identities.Remove(e.IdentityHash) },
        _ => EvolveSecondFactor(known, happened),
    };

    private static Known EvolveSecondFactor(Known known, CredentialEvent happened) => (happened, known.Totp) switch
    {
        (TotpBegun e, _) => known with { Totp = new Authenticator.Enrolling(e.RecordHash) },
        (TotpActivated e, Authenticator.Enrolling enrolling) => Restamped(known) with { Totp = new Authenticator.Active(enrolling.RecordHash, e.Step, e.Attempt) },
        (TotpUsed e, Authenticator.Active active) => known with { Totp = active with { LastStep = e.Step, Attempt = e.Attempt } },
        (TotpRemoved, _) => Restamped(known) with { Totp = new Authenticator.None(), RecoveryCodes = null },
        (TotpAbandoned, _) => known with { Totp = new Authenticator.None() },
        (RecoveryCodesStored e, _) => known with { RecoveryCodes = new(e.RecordHash, e.Count, [], null) },
        (RecoveryCodeUsed e, _) when known.RecoveryCodes is { } codes => known with { RecoveryCodes = codes with { Used = codes.Used.Add(e.Index), Attempt = e.Attempt } },
        _ => throw new InvalidOperationException($"{happened} does not evolve {known.Totp}."),
    };

    /// <summary>Sessions begun before have ended.</summary>
    private static Known Restamped(Known known) => known with { Stamp = known.Stamp + 1, Sessions = [] };

    private static Known With(Known known, bool knownBrowser, Func<Tries, Tries> change) =>
        knownBrowser ? known with { OfKnownBrowsers = change(known.OfKnownBrowsers) } : known with { OfStrangers = change(known.OfStrangers) };

    private static Tries Cleared(Tries tries) => Tries.None with { LastFailure = tries.LastFailure };
}
