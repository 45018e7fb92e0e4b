using System.Collections.Immutable;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What happens in the life of an award, and days may count from.</summary>
public enum Milestone
{
    OperationStarted,
    OperationEnded,
    CallClosed,
    DecisionNotified,

    /// <summary>By the grantee; where the funder's decision alone is the act, with the countersignature.</summary>
    AgreementSigned,
    AgreementCountersigned,
    FirstPayment,
}

/// <summary>The days in Paris of those that have come.</summary>
public sealed record Milestones(ImmutableSortedDictionary<Milestone, DateOnly> Days)
{
    public static readonly Milestones None = new(ImmutableSortedDictionary<Milestone, DateOnly>.Empty);

    public DateOnly? DayOf(Milestone milestone) => Days.TryGetValue(milestone, out var day) ? day : null;

    public Milestones With(Milestone milestone, DateOnly? day) => day is { } known ? new(Days.SetItem(milestone, known)) : this;
}
