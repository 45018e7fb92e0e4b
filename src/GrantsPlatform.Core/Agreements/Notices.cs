using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

[ToldAs("agreement-sent")]
public sealed record AgreementSentNotice : Notice;

/// <summary><paramref name="Version"/>: of the text that waits for the signature.</summary>
[ToldAs("agreement-reminder")]
public sealed record AgreementReminderNotice(int Version) : Notice;

/// <summary>A text waits for a partner's signature, for its own lines.</summary>
/// <param name="Version">Of the text.</param>
[ToldAs("partner-to-sign")]
public sealed record PartnerToSignNotice(string Partner, int Version) : Notice;

/// <summary>Still.</summary>
[ToldAs("partner-to-sign-reminder")]
public sealed record PartnerToSignReminderNotice(string Partner, int Version) : Notice;

/// <summary>A partner will not sign for its lines: the text is the funder's to change.</summary>
/// <param name="Text">The text's version.</param>
/// <param name="Version">Of the event, whose reason says why.</param>
[ToldAs("partner-declined")]
public sealed record PartnerDeclinedNotice(string Partner, int Text, long Version) : Notice;

/// <summary>The same, for the grantee.</summary>
[ToldAs("partner-declined-to-sign")]
public sealed record PartnerDeclinedToSignNotice(string Partner, int Text, long Version) : Notice;

/// <summary>A code for whoever is about to sign; <paramref name="Number"/> tells it from earlier ones. <paramref name="Partner"/>: whose lines it signs.</summary>
[ToldAs("signing-code")]
public sealed record SigningCodeNotice(int Number, DateTimeOffset ExpiresAt, string? Partner = null) : Notice;

/// <summary>By the grantee, and by all its partners who sign: the funder is to sign.</summary>
[ToldAs("agreement-signed")]
public sealed record AgreementSignedNotice : Notice;

/// <summary>A copy signed on paper is to be read beside its text.</summary>
[ToldAs("signed-copy-handed-in")]
public sealed record SignedCopyHandedInNotice : Notice;

/// <summary>The copy is of the same text: it counts as signed.</summary>
[ToldAs("signed-copy-confirmed")]
public sealed record SignedCopyConfirmedNotice : Notice;

/// <summary><paramref name="Version"/>: of the event that refused it, whose reason says why.</summary>
[ToldAs("signed-copy-refused")]
public sealed record SignedCopyRefusedNotice(long Version) : Notice;

/// <summary>By the grantee: the funder proposes one, or says why not.</summary>
[ToldAs("amendment-asked")]
public sealed record AmendmentAskedNotice : Notice;

/// <summary><paramref name="Version"/>: of the event that declined it, whose reason says why.</summary>
[ToldAs("amendment-request-declined")]
public sealed record AmendmentRequestDeclinedNotice(long Version) : Notice;

[ToldAs("agreement-active")]
public sealed record AgreementActiveNotice(Money Granted, DateOnly From, DateOnly To) : Notice;

[ToldAs("agreement-terminated")]
public sealed record AgreementTerminatedNotice : Notice;

[ToldAs("amendment-sent")]
public sealed record AmendmentSentNotice : Notice;

/// <summary><paramref name="Granted"/>: under the act, amendment included.</summary>
[ToldAs("amendment-active")]
public sealed record AmendmentActiveNotice(Money Granted) : Notice;

/// <summary>The account is drawn, with every line of its sum. <paramref name="Paid"/>: so far; <paramref name="Again"/>: it takes the place of an earlier one.</summary>
[ToldAs("balance-drawn")]
public sealed record BalanceDrawnNotice(Money Entitlement, Money Paid, Money Balance, Money Overpayment, ImmutableArray<BalanceLine> Lines, bool Again) : Notice;

/// <param name="Instalment">Null: told before a letter named it; then it is the one that was paid under the reference, and the sums that follow are missing.</param>
/// <param name="PaidSoFar">Under the act in all, this payment included.</param>
/// <param name="Granted">By the act in force then.</param>
[ToldAs("instalment-paid", 2)]
public sealed record InstalmentPaidNotice(Money Amount, DateOnly PaidOn, string Reference, string? Instalment = null, Money? PaidSoFar = null, Money? Granted = null) : Notice;

/// <summary><paramref name="Code"/>: of the instalment in the definition.</summary>
[ToldAs("instalment-rejected")]
public sealed record InstalmentRejectedNotice(string Code, string Payee, string Batch) : Notice;
