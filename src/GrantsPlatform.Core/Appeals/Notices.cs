using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

[ToldAs("appeal-receipt")]
public sealed record AppealReceiptNotice(DateOnly ReceivedOn, DateOnly SilentUntil) : Notice;

/// <summary>To the head of service.</summary>
[ToldAs("appeal-received")]
public sealed record AppealReceivedNotice(DateOnly ReceivedOn, DateOnly SilentUntil) : Notice;

/// <summary>A committee decides again.</summary>
[ToldAs("appeal-upheld")]
public sealed record AppealUpheldNotice(int Number, DateOnly ReceivedOn) : Notice;

[ToldAs("appeal-upheld-eligibility")]
public sealed record AppealUpheldEligibilityNotice(int Number, DateOnly ReceivedOn) : Notice;

[ToldAs("appeal-to-committee")]
public sealed record AppealToCommitteeNotice(int Number) : Notice;

[ToldAs("appeal-refused")]
public sealed record AppealRefusedNotice(int Number, DateOnly ReceivedOn) : Notice;

[ToldAs("appeal-refused-by-silence")]
public sealed record AppealRefusedBySilenceNotice(DateOnly ReceivedOn, DateOnly SilentUntil) : Notice;

/// <summary>To the head of service.</summary>
[ToldAs("appeal-unanswered")]
public sealed record AppealUnansweredNotice(DateOnly ReceivedOn, DateOnly SilentUntil) : Notice;
