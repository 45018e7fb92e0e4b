using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Consultations;

[ToldAs("outside-opinion-asked")]
public sealed record OutsideOpinionAskedNotice(DateTimeOffset DueAt) : Notice;

[ToldAs("outside-opinion-reminder")]
public sealed record OutsideOpinionReminderNotice(DateTimeOffset DueAt) : Notice;

/// <summary>To whoever asked.</summary>
[ToldAs("outside-opinion-given")]
public sealed record OutsideOpinionGivenNotice : Notice;
