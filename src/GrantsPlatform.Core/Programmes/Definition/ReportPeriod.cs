using System.ComponentModel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>The days that a report is about, where they are not those of the operation.</summary>
public sealed record ReportPeriod(
    [Description("First day; left out: that of the operation.")] PeriodBound? From = null,
    [Description("Last day, included; left out: that of the operation.")] PeriodBound? To = null)
{
    public (DateOnly From, DateOnly To) Within(DateOnly from, DateOnly to) => (From?.First(from, to) ?? from, To?.Last(from, to) ?? to);
}

/// <summary>Where a period begins or ends. Months are counted from midnight to midnight: six months after the start, the seventh month begins.</summary>
public abstract record PeriodBound
{
    private PeriodBound() { }

    /// <summary>As the first day of a period, in an operation of these days.</summary>
    public abstract DateOnly First(DateOnly from, DateOnly to);

    /// <summary>As the last day, included.</summary>
    public abstract DateOnly Last(DateOnly from, DateOnly to);

    [Word("day")]
    public sealed record OnDay(DateOnly Day) : PeriodBound
    {
        public override DateOnly First(DateOnly from, DateOnly to) => Day;
        public override DateOnly Last(DateOnly from, DateOnly to) => Day;
    }

    [Word("monthsAfterStart")]
    public sealed record MonthsAfterStart(int Months) : PeriodBound
    {
        public override DateOnly First(DateOnly from, DateOnly to) => from.AddMonths(Months);
        public override DateOnly Last(DateOnly from, DateOnly to) => from.AddMonths(Months).AddDays(-1);
    }

    /// <summary>A negative number lies before the end.</summary>
    [Word("monthsAfterEnd")]
    public sealed record MonthsAfterEnd(int Months) : PeriodBound
    {
        public override DateOnly First(DateOnly from, DateOnly to) => to.AddDays(1).AddMonths(Months);
        public override DateOnly Last(DateOnly from, DateOnly to) => to.AddDays(1).AddMonths(Months).AddDays(-1);
    }
}
