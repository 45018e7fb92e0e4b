using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

public abstract record AccountCommand : Command;

/// <summary>
/// Opens a person's account. <paramref name="MailKey"/> is a keyed hash of the folded mail address, made by the caller who holds the
/// secret; the key stream ("mail", MailKey) must have been claimed for this account. <paramref name="Salt"/> is what nobody
/// can guess, such as a keyed hash of the command's id: it is kept in the erasable record only, so that once that is erased the hashes
/// which stay in the chain cannot be tried against names and addresses.
/// </summary>
[SentAs("open-account")]
public sealed record OpenAccount(string Name, string Mail, string MailKey, string? Phone = null, string? Salt = null) : AccountCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => Scope.Platform;
}

/// <summary>
/// Replaces name, mail and phone. Another mail needs its own key, claimed beforehand; the old one is given up. For a person's own account another
/// mail goes by <see cref="AskMailChange"/>.
/// </summary>
[SentAs("change-contact")]
public sealed record ChangeContact(string Name, string Mail, string MailKey, string? Phone = null, string? Salt = null) : AccountCommand;

/// <summary>
/// Writes to another address, so that whoever reads its mails and this account are shown to be one person. Until then the present address stays.
/// </summary>
[SentAs("ask-mail-change")]
public sealed record AskMailChange(string Mail, string MailKey, string? Salt = null) : AccountCommand;

/// <summary>
/// The account's own person followed the link with this serial number; who sends this has checked that the link is genuine, and claimed the key of
/// the address for this account.
/// </summary>
[SentAs("confirm-mail-change")]
public sealed record ConfirmMailChange(int Serial) : AccountCommand;

/// <summary>Without a programme or a département the role covers them all.</summary>
[SentAs("grant-role")]
public sealed record GrantRole(Role Role, string? Programme = null, string? Departement = null) : AccountCommand;

[SentAs("revoke-role")]
public sealed record RevokeRole(Role Role, string? Programme = null, string? Departement = null) : AccountCommand;

/// <summary>Which mails the person does without; the list replaces the one before.</summary>
[SentAs("choose-notifications")]
public sealed record ChooseNotifications(ImmutableArray<Topic> Muted) : AccountCommand;

/// <summary>Ends the grants and frees the mail address. What the person did stays theirs.</summary>
[SentAs("close-account")]
public sealed record CloseAccount : AccountCommand;

/// <summary>Closes the account if need be, and removes the person's name and addresses for good.</summary>
[SentAs("erase-person")]
public sealed record ErasePerson : AccountCommand;
