using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Applications;

[ToldAs("deadline-moved")]
public sealed record DeadlineMovedNotice(DateTimeOffset ClosesAt) : Notice;

[ToldAs("submission-reminder")]
public sealed record SubmissionReminderNotice(DateTimeOffset ClosesAt) : Notice;

[ToldAs("draft-lapsed")]
public sealed record DraftLapsedNotice(DateTimeOffset ClosedAt) : Notice;

/// <summary>To the team of a file: from that day on it is erased.</summary>
/// <param name="Instead">The day that an earlier letter said.</param>
[ToldAs("erasure-announced")]
public sealed record ErasureAnnouncedNotice(DateOnly From, KeptAs As, DateOnly? Instead = null) : Notice;

[ToldAs("deposit-to-validate")]
public sealed record DepositToValidateNotice(DateTimeOffset Until) : Notice;

/// <summary><paramref name="Share"/>: the hash of what is agreed to.</summary>
[ToldAs("partner-consent")]
public sealed record PartnerConsentNotice(string Partner, string Share) : Notice;

/// <summary>The reason stands at that version of the file: it is erasable.</summary>
[ToldAs("partner-consent-declined")]
public sealed record PartnerConsentDeclinedNotice(string Partner, long Version) : Notice;

/// <summary>The reason stands at that version of the file: it is erasable.</summary>
[ToldAs("reopened-late")]
public sealed record ReopenedLateNotice(DateTimeOffset Until, long Version) : Notice;

/// <summary><paramref name="SilentOn"/>: the last day for an answer; null where silence means nothing.</summary>
[ToldAs("receipt")]
public sealed record ReceiptNotice(DateTimeOffset At, string Hash, DateOnly? SilentOn) : Notice;

[ToldAs("complement-requested")]
public sealed record ComplementRequestedNotice(int Number, ImmutableArray<string> Fields, DateTimeOffset DueAt) : Notice;

/// <summary>The reason stands at that version of the file: it is erasable.</summary>
[ToldAs("complement-cancelled")]
public sealed record ComplementCancelledNotice(ImmutableArray<string> Fields, long Version) : Notice;

[ToldAs("complement-reminder")]
public sealed record ComplementReminderNotice(DateTimeOffset DueAt) : Notice;

/// <summary><paramref name="SilentOn"/>: the last day for an answer, counted anew; null where silence means nothing.</summary>
[ToldAs("complement-received")]
public sealed record ComplementReceivedNotice(DateTimeOffset At, string Hash, DateOnly? SilentOn) : Notice;

[ToldAs("complement-answered")]
public sealed record ComplementAnsweredNotice : Notice;

[ToldAs("complement-lapsed")]
public sealed record ComplementLapsedNotice(DateTimeOffset DueAt) : Notice;

[ToldAs("silence-period-ended")]
public sealed record SilencePeriodEndedNotice(DateOnly On) : Notice;

[ToldAs("found-ineligible")]
public sealed record FoundIneligibleNotice(ImmutableArray<string> Rules) : Notice;

[ToldAs("eligibility-reopened")]
public sealed record EligibilityReopenedNotice : Notice;

[ToldAs("withdrawal-received")]
public sealed record WithdrawalReceivedNotice(DateTimeOffset At) : Notice;

/// <summary>To the service.</summary>
[ToldAs("withdrawn")]
public sealed record WithdrawnNotice : Notice;

[ToldAs("call-cancelled")]
public sealed record CallCancelledNotice : Notice;
