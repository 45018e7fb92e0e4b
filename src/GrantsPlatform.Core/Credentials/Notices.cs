using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

[ToldAs("mail-confirmation")]
public sealed record MailConfirmationNotice(int Serial, DateTimeOffset ExpiresAt) : Notice;

/// <summary>Nobody has come in for long: the account is erased on that day.</summary>
[ToldAs("account-disuse")]
public sealed record DisuseNotice(DateOnly From) : Notice;

[ToldAs("password-reset")]
public sealed record PasswordResetNotice(int Serial, DateTimeOffset ExpiresAt) : Notice;

/// <summary>To somebody for whom an account was opened. <paramref name="By"/>: the account of whoever invites; null where the platform's own machine did.</summary>
[ToldAs("agent-invited")]
public sealed record AgentInvitedNotice(int Serial, DateTimeOffset ExpiresAt, string? By) : Notice;

/// <summary>Somebody tried to open an account with an address that has one.</summary>
[ToldAs("already-registered")]
public sealed record AlreadyRegisteredNotice(DateTimeOffset At) : Notice;

/// <summary><paramref name="KnownBrowser"/>: it is locked from browsers that the account has used before, otherwise from the others.</summary>
[ToldAs("sign-in-locked")]
public sealed record SignInLockedNotice(DateTimeOffset Until, bool KnownBrowser) : Notice;

[ToldAs("password-changed")]
public sealed record PasswordChangedNotice(DateTimeOffset At) : Notice;

[ToldAs("totp-changed")]
public sealed record SecondFactorNotice(SecondFactorChange Change, DateTimeOffset At) : Notice;

public enum SecondFactorChange
{
    Activated,
    Removed,

    /// <summary>A recovery code took its place once.</summary>
    RecoveryCodeUsed,
}
