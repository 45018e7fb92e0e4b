using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Unit">What is counted: "person", "contact", "session"…</param>
/// <param name="Optional">May stay unknown (never zero by default) in targets and reports.</param>
/// <param name="Formula">How it follows from the register's rows; null: reported by hand.</param>
public sealed record Indicator(
    string Code, string Label, string Unit, bool Optional = false,
    [Description("How it follows from the rows of the register; left out: reported by hand.")] IndicatorFormula? Formula = null,
    ImmutableArray<Breakdown> Breakdowns = default)
{
    public ImmutableArray<Breakdown> Breakdowns { get; init; } = Breakdowns.OrEmpty();
}

/// <summary>How long before a deadline reminders go out. JSON: ISO durations such as "P7D", by the calendar, or "PT48H", by the hours that pass.</summary>
/// <param name="Draft">Before the call closes, to the team of a draft.</param>
/// <param name="Complement">Before a complement request ends.</param>
public sealed record Reminders(ImmutableArray<Lead> Draft, ImmutableArray<Lead> Complement);

/// <summary>How long contents are kept, in months: drafts after closing, refused files after the decision, awarded ones after the last payment.</summary>
/// <param name="WarningDays">How many days before anything is erased its applicant is warned; null: <see cref="UsualWarning"/>.</param>
public sealed record Retention(
    int DraftMonths, int RefusedMonths, int AwardedMonths,
    [Description("How many days before a file is erased its applicant is warned; 30 where it is left out.")] int? WarningDays = null)
{
    public const int UsualWarning = 30;

    public int DaysOfWarning() => WarningDays ?? UsualWarning;
}
