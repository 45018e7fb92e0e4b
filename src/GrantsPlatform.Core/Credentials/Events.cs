using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

public abstract record CredentialEvent : Event;

/// <summary>Unless the address is confirmed before <paramref name="LapsesAt"/>, the account is erased; null where it cannot lapse.</summary>
[StoredAs("credential.begun")]
public sealed record CredentialBegun(string AccountId, DateTimeOffset? LapsesAt) : CredentialEvent;

/// <summary><paramref name="RecordHash"/> is that of the bytes of the erasable record <see cref="PasswordRecord.Record"/>.</summary>
[StoredAs("credential.password-set-up")]
public sealed record PasswordSetUp(string RecordHash) : CredentialEvent;

[StoredAs("credential.mail-confirmation-asked")]
public sealed record MailConfirmationAsked(int Serial, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt) : CredentialEvent;

[StoredAs("credential.mail-confirmed")]
public sealed record MailConfirmed(DateTimeOffset At) : CredentialEvent;

/// <summary><paramref name="Confirmed"/>: the account's holder has shown that they read its mails.</summary>
[StoredAs("credential.mail-changed")]
public sealed record MailChanged(string Key, bool Confirmed = false) : CredentialEvent;

[StoredAs("credential.registration-attempted")]
public sealed record RegistrationAttempted(DateTimeOffset At) : CredentialEvent;

/// <summary>Failures of known browsers and those of strangers count apart.</summary>
[StoredAs("credential.sign-in-failed")]
public sealed record SignInFailed(int Failures, string Attempt, bool KnownBrowser = false) : CredentialEvent;

[StoredAs("credential.sign-in-locked")]
public sealed record SignInLocked(DateTimeOffset Until, string Attempt, bool KnownBrowser = false) : CredentialEvent;

/// <summary>A sign-in after failures: they count no longer.</summary>
[StoredAs("credential.failures-cleared")]
public sealed record FailuresCleared(DateTimeOffset At, bool KnownBrowser = false) : CredentialEvent;

/// <summary>Whatever happens, the session ends at <paramref name="EndsAt"/>.</summary>
[StoredAs("credential.session-begun")]
public sealed record SessionBegun(string Session, DateTimeOffset At, DateTimeOffset EndsAt) : CredentialEvent;

/// <summary>These and no others; see <see cref="SessionsEnded"/>.</summary>
[StoredAs("credential.sessions-closed")]
public sealed record SessionsClosed(ImmutableArray<string> Sessions, DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.password-reset-asked")]
public sealed record PasswordResetAsked(int Serial, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt) : CredentialEvent;

/// <summary>The link serves as that of <see cref="PasswordResetAsked"/>.</summary>
[StoredAs("credential.agent-invited")]
public sealed record AgentInvited(int Serial, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt, Actor By) : CredentialEvent;

[StoredAs("credential.password-reset")]
public sealed record PasswordReset(string RecordHash, DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.password-changed")]
public sealed record PasswordChanged(string RecordHash, DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.totp-begun")]
public sealed record TotpBegun(string RecordHash) : CredentialEvent;

[StoredAs("credential.totp-activated")]
public sealed record TotpActivated(long Step, string Attempt, DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.totp-used")]
public sealed record TotpUsed(long Step, string Attempt) : CredentialEvent;

[StoredAs("credential.totp-removed")]
public sealed record TotpRemoved(DateTimeOffset At) : CredentialEvent;

/// <summary>Given up before a first code.</summary>
[StoredAs("credential.totp-abandoned")]
public sealed record TotpAbandoned(DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.recovery-codes-stored")]
public sealed record RecoveryCodesStored(int Count, string RecordHash) : CredentialEvent;

/// <summary><paramref name="Index"/> counts from 0 in the record.</summary>
[StoredAs("credential.recovery-code-used")]
public sealed record RecoveryCodeUsed(int Index, string Attempt, DateTimeOffset At) : CredentialEvent;

/// <summary>All of them.</summary>
[StoredAs("credential.sessions-ended")]
public sealed record SessionsEnded(int Stamp) : CredentialEvent;

[StoredAs("credential.identity-linked")]
public sealed record IdentityLinked(string IdentityHash) : CredentialEvent;

[StoredAs("credential.identity-unlinked")]
public sealed record IdentityUnlinked(string IdentityHash) : CredentialEvent;

/// <summary>Nobody confirmed the address in time.</summary>
[StoredAs("credential.lapsed")]
public sealed record CredentialLapsed(ImmutableArray<string> Identities, DateTimeOffset At) : CredentialEvent;

[StoredAs("credential.ended")]
public sealed record CredentialEnded(ImmutableArray<string> Identities, DateTimeOffset At) : CredentialEvent;

/// <summary>Nobody has come in for long: the account is erased from that day on, unless somebody does.</summary>
[StoredAs("credential.disuse-warned")]
public sealed record DisuseWarned(DateOnly From, DateTimeOffset At) : CredentialEvent;

/// <summary>Nobody has come in, and the account has a role: it counts as used.</summary>
[StoredAs("credential.use-assumed")]
public sealed record UseAssumed(DateTimeOffset At) : CredentialEvent;

/// <summary>Nobody has come in since the warning either.</summary>
[StoredAs("credential.unused")]
public sealed record CredentialUnused(ImmutableArray<string> Identities, DateTimeOffset At) : CredentialEvent;
