using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Which states of files are whose work.</summary>
public static class WorkStatuses
{
    /// <summary>Begun, and not sent.</summary>
    public static readonly string Draft = PhaseWords.Status(new Phase.Draft());

    public static readonly string Submitted = PhaseWords.Status(new Phase.Submitted());
    public static readonly string Awaiting = "awaiting-complement";
    public static readonly string Eligible = PhaseWords.Status(new Phase.Eligible());
    public static readonly string UnderReview = PhaseWords.Status(new Phase.UnderReview());
    public static readonly string Ready = PhaseWords.Status(new Phase.Ready());

    private static readonly string Ineligible = PhaseWords.Status(new Phase.Ineligible([]));
    private static readonly string Withdrawn = PhaseWords.Status(new Phase.Withdrawn());
    private static readonly string Cancelled = PhaseWords.Status(new Phase.Cancelled());

    /// <summary>Of files that were received, in the order of their life.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Submitted, Awaiting, Eligible, UnderReview, Ready,
        .. new[] { Outcome.Awarded, Outcome.WaitingList, Outcome.Deferred, Outcome.Rejected }.Select(outcome => PhaseWords.Status(new Phase.Decided("", outcome, [], false))),
        Ineligible, Withdrawn, Cancelled,
    ];

    /// <summary>Of files that ask for nothing any more.</summary>
    internal static readonly ImmutableHashSet<string> Over = [Ineligible, Withdrawn, Cancelled];

    /// <summary>Of files on which a committee has not decided, or not for good.</summary>
    internal static readonly ImmutableHashSet<string> Undecided =
        [Submitted, Awaiting, Eligible, UnderReview, Ready, .. new[] { Outcome.WaitingList, Outcome.Deferred }.Select(outcome => PhaseWords.Status(new Phase.Decided("", outcome, [], false)))];

    /// <summary>What waits for the holder of these roles; for whoever only looks on, all that waits for the service.</summary>
    public static ImmutableArray<string> ToDo(SeenPlaces places)
    {
        var instructs = places.Holds(Role.DepartmentalInstructor, Role.RegionalInstructor);
        var assigns = places.Holds(Role.HeadOfService, Role.ProgrammeManager);
        var decides = places.Holds(Role.CommitteeSecretary, Role.CommitteeChair, Role.ProgrammeManager);
        if (!instructs && !assigns && !decides) return [Submitted, Eligible, UnderReview, Ready];
        return [.. instructs || assigns ? [Submitted] : (string[])[], .. assigns ? [Eligible] : (string[])[], .. instructs ? [UnderReview] : (string[])[], .. decides ? [Ready] : (string[])[]];
    }
}
