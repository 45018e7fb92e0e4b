using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

public enum ReportKind
{
    /// <summary>A review on the way; it may be no more than the state of the register at its day.</summary>
    Interim,

    /// <summary>The account of the whole period, as a rule with the financial report.</summary>
    Final,

    /// <summary>Notices of sessions opened or workshops held, told as they happen.</summary>
    Activity,
}

/// <param name="Due">Null: no day, because it is given on request or as things happen.</param>
/// <param name="Indicators">Codes of the programme's indicators that this report states.</param>
/// <param name="Tolerance">Share of the target by which the actual may differ without a comment; null: every difference needs one.</param>
/// <param name="Reminders">Null: 30 and 7 days before, 1 and 15 days after.</param>
/// <param name="Activities">What notices may be about.</param>
/// <param name="Services">Who is told of notices.</param>
public sealed record ReportRule(
    string Code,
    string Label,
    ReportKind Kind,
    [Description("Left out: on request, or as things happen.")] DueRule? Due = null,
    ImmutableArray<ReportSection> Sections = default,
    [Description("Codes of indicators of the programme.")] ImmutableArray<string> Indicators = default,
    [Description("Share of the target by which the actual may differ without a comment, such as 0.1.")] decimal? Tolerance = null,
    bool FinancialReport = false,
    ReportReminders? Reminders = null,
    ImmutableArray<ActivityKind> Activities = default,
    ImmutableArray<InformedService> Services = default,
    [Description("The days that it is about; left out: those of the operation.")] ReportPeriod? Period = null,
    [Description("A signatory by delegation may certify it, beside the legal representative; left out: no.")] bool DelegatedCertification = false,
    [Description("Files that may, or must, come with it.")] ImmutableArray<ReportUpload> Uploads = default,
    [Description("Which of these reports get a full check, and what that is; left out: none.")] CheckRule? Check = null)
{
    private static readonly ReportReminders Usual = new([Lead.OfDays(30), Lead.OfDays(7)], [Lead.OfDays(1), Lead.OfDays(15)]);

    /// <summary>The days that it is about, in an operation of these.</summary>
    public (DateOnly From, DateOnly To) PeriodIn(DateOnly from, DateOnly to) => Period?.Within(from, to) ?? (from, to);

    public ImmutableArray<ReportSection> Sections { get; init; } = Sections.OrEmpty();
    public ImmutableArray<string> Indicators { get; init; } = Indicators.OrEmpty();
    public ImmutableArray<ReportUpload> Uploads { get; init; } = Uploads.OrEmpty();
    public ImmutableArray<ActivityKind> Activities { get; init; } = Activities.OrEmpty();
    public ImmutableArray<InformedService> Services { get; init; } = Services.OrEmpty();

    /// <summary>Leads before the deadline; those after it are negative.</summary>
    public ImmutableArray<Lead> ReminderLeads => [.. (Reminders ?? Usual).Before, .. (Reminders ?? Usual).After.Select(after => -after)];
}

/// <summary>A text of a report, such as the analysis of what was hard.</summary>
public sealed record ReportSection(string Code, string Label, bool Required, int? MaxLength = null, string? Hint = null);

/// <summary>Files of one sort that come with a report, such as its accounts.</summary>
public sealed record ReportUpload(
    string Code, string Label, bool Required, string? Hint = null,
    [Description("Extensions allowed, lower case without the dot; left out: whatever the platform takes.")] ImmutableArray<string> Formats = default,
    long? MaxBytes = null)
{
    public ImmutableArray<string> Formats { get; init; } = Formats.OrEmpty();
}

public sealed record ReportReminders(ImmutableArray<Lead> Before, ImmutableArray<Lead> After);

public sealed record ActivityKind(string Code, string Label);

/// <summary>A service that hears of activities: whoever holds the role where the file belongs.</summary>
public sealed record InformedService(string Label, Role Role);
