using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

[ToldAs("report-reminder")]
public sealed record ReportReminderNotice(DateOnly DueOn) : Notice;

[ToldAs("report-late")]
public sealed record ReportLateNotice(DateOnly DueOn) : Notice;

/// <summary>To the service.</summary>
[ToldAs("report-missing")]
public sealed record ReportMissingNotice(DateOnly DueOn) : Notice;

[ToldAs("report-receipt")]
public sealed record ReportReceiptNotice(DateTimeOffset At, string Hash) : Notice;

/// <summary>To the service.</summary>
[ToldAs("report-submitted")]
public sealed record ReportSubmittedNotice(DateTimeOffset At) : Notice;

[ToldAs("report-returned")]
public sealed record ReportReturnedNotice(int Number, ImmutableArray<string> Fields, DateOnly DueOn) : Notice;

[ToldAs("report-accepted")]
public sealed record ReportAcceptedNotice(Money? EligibleCosts) : Notice;

/// <summary>The report gets a full check: what is asked for, why, and until when.</summary>
[ToldAs("report-check")]
public sealed record ReportCheckNotice(int Number, ImmutableArray<string> Pieces, DateOnly DueOn, bool ByLot) : Notice;

[ToldAs("report-check-late")]
public sealed record ReportCheckLateNotice(ImmutableArray<string> Pieces, DateOnly DueOn) : Notice;

/// <summary>To the service: nothing that was asked for is missing any more, or a piece that had come was replaced.</summary>
[ToldAs("report-check-pieces")]
public sealed record ReportCheckPiecesNotice(ImmutableArray<string> Pieces, DateTimeOffset At) : Notice;

/// <summary><paramref name="Commune"/>: INSEE code.</summary>
[ToldAs("activity-told")]
public sealed record ActivityToldNotice(string Label, DateOnly Day, string Commune) : Notice;
