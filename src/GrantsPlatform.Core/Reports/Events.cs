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
[StoredAs("report.submitted")]
public sealed record ReportSubmitted(
    int Number, DateTimeOffset At, string Hash, ImmutableArray<ReportedIndicator> Indicators, FinancialTotals? Financial, Actor By) : ReportEvent;

/// <summary>The reasons are in the record "return/{number}".</summary>
[StoredAs("report.returned")]
public sealed record ReportReturned(int Number, ImmutableArray<string> Fields, DateTimeOffset At, DateOnly DueOn, Actor By) : ReportEvent;

/// <param name="Figures">Indicators whose figure no row speaks for, and which the service takes for the reason given; null: none.</param>
/// <param name="Costs">Account by account, where something was refused; its reasons are in the record <see cref="RefusedCosts.Record"/>. Null: nothing was, or the sum alone was kept.</param>
[StoredAs("report.accepted")]
public sealed record ReportAccepted(DateTimeOffset At, Money? EligibleCosts, Actor By, ImmutableArray<string>? Figures = null, ImmutableArray<JudgedCost>? Costs = null) : ReportEvent;

/// <param name="Commune">INSEE code.</param>
/// <param name="To">The roles of the services that hear of it.</param>
[StoredAs("report.activity-told")]
public sealed record ActivityTold(string Activity, string Label, DateOnly Day, string Commune, ImmutableArray<Role> To, DateTimeOffset At, Actor By) : ReportEvent;
