using Known = GrantsPlatform.Core.Credentials.CredentialState.Known;

namespace GrantsPlatform.Core.Credentials;

/// <summary>What each event makes of a credential.</summary>
internal static class CredentialLife
{
    public static Known Evolve(Known known, CredentialEvent happened) => happened switch
    {
        PasswordSetUp e => known with { Password = e.RecordHash },
        MailConfirmationAsked e => known with
        {
            Confirmation = new(e.Serial, e.ExpiresAt, e.Attempt), LastSerial = e.Serial, ConfirmationsAsked = MailLimit.With(known.ConfirmationsAsked, e.At),
        },
        MailConfirmed => known with { MailConfirmed = true, MayEnter = true, LapsesAt = null },
        // Links to the former address end with it.
        MailChanged e => known with { MailKey = e.Key, MailConfirmed = false, Confirmation = null, Reset = null },
        RegistrationAttempted e => known with { LastRegistrationAttempt = e.At },
        SignInFailed e => known with { Failures = e.Failures, LastFailure = e.Attempt },
        SignInLocked e => known with { Failures = 0, Locks = known.Locks + 1, LockedUntil = e.Until, LastFailure = e.Attempt },
        FailuresCleared => Cleared(known),
        PasswordResetAsked e => known with
        {
            Reset = new(e.Serial, e.ExpiresAt, e.Attempt), LastSerial = e.Serial, ResetsAsked = MailLimit.With(known.ResetsAsked, e.At),
        },
        PasswordReset e => Restamped(Cleared(known)) with { Password = e.RecordHash, Reset = null },
        PasswordChanged e => Restamped(known) with { Password = e.RecordHash, Reset = null },
        SessionsEnded e => known with { Stamp = e.Stamp },
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
        (RecoveryCodeUsed e, _) => known with { RecoveryCodes = known.RecoveryCodes! with { Used = known.RecoveryCodes.Used.Add(e.Index), Attempt = e.Attempt } },
        _ => throw new InvalidOperationException($"{happened} does not evolve {known.Totp}."),
    };

    /// <summary>Sessions begun before have ended.</summary>
    private static Known Restamped(Known known) => known with { Stamp = known.Stamp + 1 };

    private static Known Cleared(Known known) => known with { Failures = 0, Locks = 0, LockedUntil = null };
}
