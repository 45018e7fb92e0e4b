using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

[ToldAs("overpayment-found")]
public sealed record OverpaymentFoundNotice(Money Amount) : Notice;

/// <summary>The grantee may answer before anything is claimed.</summary>
[ToldAs("recovery-letter")]
public sealed record RecoveryLetterNotice(Money Amount, DateOnly ReplyUntil) : Notice;

[ToldAs("recovery-reply")]
public sealed record RecoveryReplyNotice(Money Amount) : Notice;

[ToldAs("recovery-reply-period-ended")]
public sealed record ReplyPeriodEndedNotice(Money Amount, DateOnly ReplyUntil) : Notice;

[ToldAs("recovery-revised")]
public sealed record RecoveryRevisedNotice(Money Amount) : Notice;

[ToldAs("recovery-to-order")]
public sealed record RecoveryToOrderNotice(Money Amount) : Notice;

[ToldAs("recovery-dropped")]
public sealed record RecoveryDroppedNotice : Notice;

[ToldAs("recovery-order")]
public sealed record RecoveryOrderNotice(Money Amount, string Reference) : Notice;

[ToldAs("recovery-completed")]
public sealed record RecoveryCompletedNotice(Money Amount) : Notice;

[ToldAs("recovery-written-off")]
public sealed record RecoveryWrittenOffNotice(Money WrittenOff) : Notice;

[ToldAs("recovery-lapsed")]
public sealed record RecoveryLapsedNotice(Money Lost, DateOnly LapsedAfter) : Notice;
