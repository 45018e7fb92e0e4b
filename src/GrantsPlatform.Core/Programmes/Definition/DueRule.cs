using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The day on which a report is due, included.</summary>
public abstract record DueRule
{
    private DueRule() { }

    /// <param name="to">The last day of the period that the report covers.</param>
    public abstract DateOnly DayFor(DateOnly to);

    [Word("day")]
    public sealed record OnDay(DateOnly Day) : DueRule
    {
        public override DateOnly DayFor(DateOnly to) => Day;
    }

    /// <summary>The same day of the month so many months after the last one of the period, or the month's last where it has no such day.</summary>
    [Word("monthsAfterPeriod")]
    public sealed record MonthsAfterPeriod(int Months) : DueRule
    {
        public override DateOnly DayFor(DateOnly to) => to.AddMonths(Months);
    }

    /// <summary>The last day of the month so many months after the end of the financial year in which the period ends.</summary>
    [Word("monthsAfterFinancialYear")]
    public sealed record MonthsAfterFinancialYear(int Months, [Description("12 where it is the civil year.")] int LastMonth) : DueRule
    {
        public override DateOnly DayFor(DateOnly to)
        {
            var year = to.Month <= LastMonth ? to.Year : to.Year + 1;
            return new DateOnly(year, LastMonth, 1).AddMonths(Months + 1).AddDays(-1);
        }
    }
}
