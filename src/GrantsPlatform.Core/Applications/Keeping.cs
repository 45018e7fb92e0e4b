using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>By which delay of its programme a file is kept.</summary>
public enum KeptAs
{
    /// <summary>Never sent: from the closing.</summary>
    Draft,

    /// <summary>Refused, withdrawn, or of a call that was cancelled: from the day on which that was told.</summary>
    Refused,

    /// <summary>From the last payment.</summary>
    Awarded,
}

/// <param name="Until">The last day on which it has to be kept.</param>
public sealed record Kept(KeptAs As, DateOnly Until)
{
    public bool IsOver(DateOnly today) => Until < today;
}

/// <summary>How long a file is kept. The calendar of the call is read again each time: a call that was prolonged prolongs.</summary>
public static class Keeping
{
    /// <summary>Null as long as nothing says from when it counts.</summary>
    /// <param name="closesAt">The call's own closing, which the file may not have heard of yet.</param>
    /// <param name="agreement">What there is of its agreement; null: none was drawn up.</param>
    public static Kept? Of(Known file, Retention kept, DateTimeOffset closesAt, FileTie? agreement) => file.Phase switch
    {
        Phase.Lapsed => new(KeptAs.Draft, After(Later(file.Deadline, closesAt), kept.DraftMonths)),
        Phase.Withdrawn or Phase.Cancelled when file.Receipt is null => new(KeptAs.Draft, After(Later(Ended(file), closesAt), kept.DraftMonths)),
        Phase.Withdrawn or Phase.Cancelled => new(KeptAs.Refused, After(Later(Ended(file), closesAt), kept.RefusedMonths)),
        Phase.Ineligible { NotifiedAt: { } told } => new(KeptAs.Refused, After(Later(told, closesAt), kept.RefusedMonths)),
        Phase.Decided { Reopened: false, Outcome: not Outcome.Awarded, NotifiedAt: { } told } => new(KeptAs.Refused, After(Later(told, closesAt), kept.RefusedMonths)),
        Phase.Decided { Reopened: false, Outcome: Outcome.Awarded, NotifiedAt: { } told } when agreement is { IsOpen: false } =>
            new(KeptAs.Awarded, Last(agreement.PaidOn, ParisTime.DayOf(told)).AddMonths(kept.AwardedMonths)),
        _ => null,
    };

    /// <summary>The delay that runs, and the earliest day from which it can count, whatever the call and the agreement say.</summary>
    public static Kept? Earliest(Known file) => Of(file, new Retention(0, 0, 0), DateTimeOffset.MinValue, new FileTie(IsOpen: false));

    public static int MonthsOf(KeptAs how, Retention kept) => how switch
    {
        KeptAs.Draft => kept.DraftMonths,
        KeptAs.Refused => kept.RefusedMonths,
        KeptAs.Awarded => kept.AwardedMonths,
        _ => throw new InvalidOperationException($"{how} has no delay."),
    };

    private static DateTimeOffset Ended(Known file) => file.EndedAt is { } ended ? Later(ended, file.Deadline) : file.Deadline;

    private static DateOnly After(DateTimeOffset instant, int months) => ParisTime.DayOf(instant).AddMonths(months);

    private static DateOnly Last(DateOnly? paid, DateOnly told) => paid is { } day && day > told ? day : told;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
