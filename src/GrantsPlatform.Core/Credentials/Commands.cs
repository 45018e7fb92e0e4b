using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Credentials;

public abstract record CredentialCommand : Command;

/// <summary>
/// The first password of a new account, as the output of the framework's password hasher, and a first mail to confirm the address. Not
/// confirmed within a day, the account is erased. From the machine's command line the address counts as confirmed.
/// </summary>
/// <param name="CameFor">The page that its person was going to, for whoever confirms the address, perhaps in another browser.</param>
/// <param name="Proven">Its person has followed a link that was mailed to the address: who sends this has checked that it is genuine.</param>
[SentAs("set-up-password")]
public sealed record SetUpPassword(string PasswordHash, string? CameFor = null, bool Proven = false) : CredentialCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>Sends the mail that confirms the address again; earlier links stay good.</summary>
[SentAs("ask-mail-confirmation")]
public sealed record AskMailConfirmation : CredentialCommand;

/// <summary>
/// The link of the mail with this serial number was followed by the account's own person: who sends this has checked that the link is genuine, and that
/// its reader knows the password or is signed in to the account. Somebody else may have opened it with their address.
/// </summary>
[SentAs("confirm-mail")]
public sealed record ConfirmMail(int Serial) : CredentialCommand;

/// <summary>The account has another address now, whose holder is known to be the account's, or which is to be confirmed.</summary>
[SentAs("note-mail-changed")]
public sealed record NoteMailChanged(string Key, bool Confirmed = false) : CredentialCommand;

/// <summary>Somebody tried to open an account with this account's address: its holder is told, once a day at most, and the page reveals nothing.</summary>
[SentAs("note-registration-attempt")]
public sealed record NoteRegistrationAttempt : CredentialCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>
/// A wrong password or a wrong code. Told apart from a repetition by the command's id. <paramref name="KnownBrowser"/>: it came from a browser
/// that has signed in to this account before; strangers' failures do not lock those out.
/// </summary>
[SentAs("note-failed-sign-in")]
public sealed record NoteFailedSignIn(bool KnownBrowser = false) : CredentialCommand;

/// <summary>Somebody has signed in, with every factor asked for. <paramref name="Session"/> is an id that nobody can guess.</summary>
[SentAs("begin-session")]
public sealed record BeginSession(string Session, bool KnownBrowser = false) : CredentialCommand;

/// <summary>The person has signed out: what bears this id opens nothing any more.</summary>
[SentAs("end-session")]
public sealed record EndSession(string Session) : CredentialCommand;

/// <summary>Sends a link by which a password can be set, also to whoever never had one. Earlier links stay good until one is used.</summary>
[SentAs("ask-password-reset")]
public sealed record AskPasswordReset : CredentialCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>Sends somebody for whom an account was opened a link by which they choose their first password, with who invites them and for what.</summary>
[SentAs("invite-agent")]
public sealed record InviteAgent : CredentialCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>A new password, by the link with this serial number; it confirms the address and ends a lock.</summary>
[SentAs("reset-password")]
public sealed record ResetPassword(int Serial, string PasswordHash) : CredentialCommand;

/// <summary>Another password, or a first one; who sends this has checked the present one.</summary>
[SentAs("change-password")]
public sealed record ChangePassword(string PasswordHash) : CredentialCommand;

/// <summary>Keeps the secret of an authenticator, in base32, until a first code activates it.</summary>
[SentAs("begin-totp")]
public sealed record BeginTotp(string Secret) : CredentialCommand;

/// <summary>The first code of the new authenticator. Later sign-ins need one.</summary>
[SentAs("activate-totp")]
public sealed record ActivateTotp(string Code) : CredentialCommand;

/// <summary>A code at sign-in. None serves twice.</summary>
[SentAs("use-totp")]
public sealed record UseTotp(string Code, bool KnownBrowser = false) : CredentialCommand;

/// <summary>Forgets the authenticator and the recovery codes; also before a first code.</summary>
[SentAs("remove-totp")]
public sealed record RemoveTotp : CredentialCommand;

/// <summary>Replaces the recovery codes. <paramref name="Hashes"/>: see <see cref="RecoveryCode.HashOf"/>.</summary>
[SentAs("store-recovery-codes")]
public sealed record StoreRecoveryCodes(ImmutableArray<string> Hashes) : CredentialCommand;

/// <summary>A recovery code at sign-in, in the place of the authenticator's. Each serves once.</summary>
[SentAs("use-recovery-code")]
public sealed record UseRecoveryCode(string Hash, bool KnownBrowser = false) : CredentialCommand;

/// <summary>Ends every session that bears this stamp, or an earlier one.</summary>
[SentAs("end-sessions")]
public sealed record EndSessions(int Stamp) : CredentialCommand;

/// <summary>The account's roles have changed: what was begun before goes on under none of them.</summary>
[SentAs("end-sessions-begun-before")]
public sealed record EndSessionsBegunBefore(DateTimeOffset At) : CredentialCommand;

/// <summary>
/// Lets an external identity sign in. <paramref name="IdentityHash"/> is a keyed hash of issuer and subject; the key stream ("identity",
/// IdentityHash) must have been claimed for this credential. <paramref name="MailIsConfirmed"/>: the provider vouches for the address.
/// </summary>
[SentAs("link-identity")]
public sealed record LinkIdentity(string IdentityHash, bool MailIsConfirmed) : CredentialCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>The external identity no longer signs in.</summary>
[SentAs("unlink-identity")]
public sealed record UnlinkIdentity(string IdentityHash) : CredentialCommand;

/// <summary>The account is closed: every secret is erased.</summary>
[SentAs("end-credential")]
public sealed record EndCredential : CredentialCommand;
