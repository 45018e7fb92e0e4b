using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Reports;

public abstract record ReportEvent : Event;

/// <param name="ReminderLeads">Before the due instant; negative ones come after it.</param>
[StoredAs("report.expected")]
public sealed record ReportExpected(
    string Application, string Code, string Label, ReportKind Kind, string Call, string Programme, int Revision, string Organisation, string? Departement,
    DateOnly From, DateOnly To, DateOnly? DueOn, ImmutableArray<Lead> ReminderLeads,
    ImmutableSortedDictionary<string, decimal> Targets, DateTimeOffset At) : ReportEvent;

/// <summary>The agreement's period or targets have changed.</summary>
[StoredAs("report.moved")]
public sealed record ReportMoved(DateOnly From, DateOnly To, DateOnly? DueOn, ImmutableSortedDictionary<string, decimal> Targets, DateTimeOffset At) : ReportEvent;

/// <summary>The agreement ended on that day, before what the report was to be about.</summary>
[StoredAs("report.cancelled")]
public sealed record ReportCancelled(DateOnly EndedOn, DateTimeOffset At) : ReportEvent;

/// <summary>The words are in the content records "field/{code}".</summary>
[StoredAs("report.saved")]
public sealed record ReportSaved(ImmutableSortedDictionary<string, AnswerMark> Marks) : ReportEvent;

[StoredAs("report.reminder-due")]
public sealed record ReportReminderDue(DateOnly DueOn, Lead Lead) : ReportEvent, ITouchesNoView;

[StoredAs("report.overdue")]
public sealed record ReportOverdue(DateOnly DueOn) : ReportEvent;

/// <summary>Certified. What was submitted is kept word for word in the record "submission/{number}".</summary>
/// <param name="Hash">Of the words: see <see cref="ReportState.Known.ContentHash"/>.</param>
/// <param name="Receipt">Of the words and the figures: see <see cref="ReportReceipt"/>. Null: it was submitted before there was one, and its receipt bears <paramref name="Hash"/>.</param>
[StoredAs("report.submitted", 2)]
public sealed record ReportSubmitted(
    int Number, DateTimeOffset At, string Hash, ImmutableArray<ReportedIndicator> Indicators, FinancialTotals? Financial, Actor By, string? Receipt = null) : ReportEvent;

/// <summary>The reasons are in the record "return/{number}".</summary>
[StoredAs("report.returned")]
public sealed record ReportReturned(int Number, ImmutableArray<string> Fields, DateTimeOffset At, DateOnly DueOn, Actor By) : ReportEvent;

/// <param name="Figures">Indicators whose figure no row speaks for, and which the service takes for the reason given; null: none.</param>
/// <param name="Costs">Account by account, where something was refused; its reasons are in the record <see cref="RefusedCosts.Record"/>. Null: nothing was, or the sum alone was kept.</param>
[StoredAs("report.accepted")]
public sealed record ReportAccepted(DateTimeOffset At, Money? EligibleCosts, Actor By, ImmutableArray<string>? Figures = null, ImmutableArray<JudgedCost>? Costs = null) : ReportEvent;

/// <summary>Submitted for the first time, it is in the next draw of its call.</summary>
/// <param name="Share">That will be drawn, at the end of every so many <paramref name="Months"/>.</param>
[StoredAs("report.put-to-lot")]
public sealed record ReportPutToLot(string Call, string Code, string Programme, decimal Share, int Months, DateTimeOffset At) : ReportEvent;

/// <summary>What the criteria of the definition gave on what was submitted.</summary>
/// <param name="Criteria">Codes of those that hold.</param>
[StoredAs("report.risk-found")]
public sealed record ReportRiskFound(int Points, int Threshold, ImmutableArray<string> Criteria, DateTimeOffset At) : ReportEvent, ITouchesNoView;

/// <param name="Number">Of the draw.</param>
[StoredAs("report.lot-noted")]
public sealed record ReportLotNoted(int Number, bool Drawn, DateTimeOffset At) : ReportEvent;

/// <summary>It gets a full check.</summary>
/// <param name="Lines">How many there are to verify.</param>
[StoredAs("report.check-opened")]
public sealed record CheckOpened(CheckGround Ground, int Lines, DateTimeOffset At) : ReportEvent;

/// <summary>It was submitted anew: what was verified of its accounts is to be verified again.</summary>
[StoredAs("report.check-renewed")]
public sealed record CheckRenewed(int Lines, DateTimeOffset At) : ReportEvent;

/// <summary>The words are in the record <see cref="ReportCheck.RequestRecordOf"/>.</summary>
[StoredAs("report.pieces-asked")]
public sealed record CheckPiecesAsked(int Number, ImmutableArray<string> Pieces, DateOnly DueOn, DateTimeOffset At, Actor By) : ReportEvent;

/// <summary>The files are in the record <see cref="ReportCheck.PieceRecordOf"/>.</summary>
/// <param name="Hash">Of that record.</param>
[StoredAs("report.piece-sent")]
public sealed record CheckPieceSent(string Piece, int Files, string Hash, DateTimeOffset At, Actor By) : ReportEvent;

/// <summary>The day has passed, and not every piece has come.</summary>
[StoredAs("report.pieces-overdue")]
public sealed record CheckPiecesOverdue(DateOnly DueOn) : ReportEvent;

/// <summary>What was found is in the record <see cref="ReportCheck.LineRecordOf"/>.</summary>
/// <param name="Declared">Of an account; null: a piece.</param>
/// <param name="Lines">How many there are to verify.</param>
[StoredAs("report.line-verified")]
public sealed record CheckLineVerified(string Line, Money? Declared, Money Ineligible, int Lines, DateTimeOffset At, Actor By) : ReportEvent;

/// <summary>The conclusion is in the record <see cref="ReportCheck.ConclusionRecord"/>.</summary>
/// <param name="Ineligible">What does not count, of all accounts.</param>
[StoredAs("report.check-closed")]
public sealed record CheckClosed(Money Ineligible, DateTimeOffset At, Actor By) : ReportEvent;

/// <param name="Commune">INSEE code.</param>
/// <param name="To">The roles of the services that hear of it.</param>
[StoredAs("report.activity-told")]
public sealed record ActivityTold(string Activity, string Label, DateOnly Day, string Commune, ImmutableArray<Role> To, DateTimeOffset At, Actor By) : ReportEvent;
