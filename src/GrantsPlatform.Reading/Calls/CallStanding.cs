using GrantsPlatform.Core.Calls;

namespace GrantsPlatform.Reading.Calls;

/// <summary>What a call is to the public, in the order in which lists show it.</summary>
public enum CallStanding
{
    Open,
    Coming,

    /// <summary>Takes no files any more; nobody but its funder knows more.</summary>
    Closed,

    /// <summary>The results may be read.</summary>
    Published,
    Cancelled,
}

public static class Standings
{
    /// <summary>By the instants, which count even where a phase is a moment late. Null: nothing that the public may know of.</summary>
    /// <param name="announced">Whether the call was public before it was cancelled.</param>
    public static CallStanding? Of(CallPhase phase, DateTimeOffset opensAt, DateTimeOffset closesAt, DateTimeOffset now, bool announced = false) => phase switch
    {
        CallPhase.Draft => null,
        CallPhase.Cancelled => announced ? CallStanding.Cancelled : null,
        CallPhase.ResultsPublished or CallPhase.Archived => CallStanding.Published,
        CallPhase.Closed or CallPhase.InSelection or CallPhase.Decided => CallStanding.Closed,
        CallPhase.Scheduled or CallPhase.Open => now < opensAt ? CallStanding.Coming : now < closesAt ? CallStanding.Open : CallStanding.Closed,
        _ => throw new InvalidOperationException($"{phase} has no standing."),
    };
}
