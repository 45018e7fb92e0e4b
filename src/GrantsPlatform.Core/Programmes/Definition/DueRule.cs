using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The day on which something is due, included.</summary>
public abstract record DueRule
{
    private DueRule() { }

    /// <summary>Null as long as what it counts from has not come.</summary>
    /// <param name="to">The last day of the period that is covered.</param>
    public abstract DateOnly? DayFor(DateOnly to, Milestones? milestones = null);

    [Word("day")]
    public sealed record OnDay(DateOnly Day) : DueRule
    {
        public override DateOnly? DayFor(DateOnly to, Milestones? milestones = null) => Day;
    }

    /// <summary>The same day of the month so many months after the last one of the period, or the month's last where it has no such day.</summary>
    [Word("monthsAfterPeriod")]
    public sealed record MonthsAfterPeriod(int Months) : DueRule
    {
        public override DateOnly? DayFor(DateOnly to, Milestones? milestones = null) => to.AddMonths(Months);
    }

    /// <summary>The last day of the month so many months after the end of the financial year in which the period ends.</summary>
    [Word("monthsAfterFinancialYear")]
    public sealed record MonthsAfterFinancialYear(int Months, [Description("12 where it is the civil year.")] int LastMonth) : DueRule
    {
        public override DateOnly? DayFor(DateOnly to, Milestones? milestones = null)
        {
            var year = to.Month <= LastMonth ? to.Year : to.Year + 1;
            return new DateOnly(year, LastMonth, 1).AddMonths(Months + 1).AddDays(-1);
        }
    }

    /// <summary>So many months, then days, after the day of an event.</summary>
    [Word("after")]
    public sealed record After(
        [Description("From whose day it counts.")] Milestone Event, int? Months = null, [Description("Counted after the months, where both are given.")] int? Days = null) : DueRule
    {
        public override DateOnly? DayFor(DateOnly to, Milestones? milestones = null) => milestones?.DayOf(Event)?.AddMonths(Months ?? 0).AddDays(Days ?? 0);
    }
}
