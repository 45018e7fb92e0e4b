using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Accounts;

public abstract record AccountEvent : Event;

/// <summary><paramref name="PersonHash"/> is that of the bytes of the erasable record <see cref="Person.Record"/>.</summary>
[StoredAs("account.opened")]
public sealed record AccountOpened(string AccountId, string PersonHash, string MailKey, DateTimeOffset At) : AccountEvent;

/// <summary><paramref name="FormerMailKey"/> is null when the mail stays the same. <paramref name="MailConfirmed"/>: the person reads the new one's mails.</summary>
[StoredAs("account.contact-changed")]
public sealed record ContactChanged(string PersonHash, string MailKey, string? FormerMailKey, bool MailConfirmed = false) : AccountEvent, ITouchesNoView;

/// <summary><paramref name="RecordHash"/> is that of the bytes of the erasable record <see cref="NewMail.Record"/>.</summary>
[StoredAs("account.mail-change-asked")]
public sealed record MailChangeAsked(string RecordHash, string MailKey, int Serial, DateTimeOffset At, DateTimeOffset ExpiresAt, string Attempt) : AccountEvent, ITouchesNoView;

[StoredAs("account.role-granted")]
public sealed record RoleGranted(Grant Grant) : AccountEvent;

[StoredAs("account.role-revoked")]
public sealed record RoleRevoked(Grant Grant) : AccountEvent;

[StoredAs("account.notifications-chosen")]
public sealed record NotificationsChosen(ImmutableArray<Topic> Muted) : AccountEvent, ITouchesNoView;

[StoredAs("account.closed")]
public sealed record AccountClosed(string MailKey, DateTimeOffset At) : AccountEvent;

[StoredAs("account.person-erased")]
public sealed record PersonErased(DateTimeOffset At) : AccountEvent;
