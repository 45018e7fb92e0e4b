using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using static GrantsPlatform.Core.Applications.FileStatuses;

namespace GrantsPlatform.Reading.Instruction;

/// <summary>Which states of files are whose work.</summary>
public static class WorkStatuses
{
    /// <summary>Of files that were received, in the order of their life.</summary>
    public static readonly ImmutableArray<string> All =
    [
        Submitted, AwaitingComplement, Eligible, UnderReview, Ready, Awarded, WaitingList, Deferred, Rejected, Ineligible, Withdrawn, Cancelled,
    ];

    /// <summary>Of files that ask for nothing any more.</summary>
    internal static readonly ImmutableHashSet<string> Over = [Ineligible, Withdrawn, Cancelled];

    /// <summary>Of all others.</summary>
    public static readonly ImmutableArray<string> GoingOn = [.. All.Where(status => !Over.Contains(status))];

    /// <summary>Of files on which a committee has not decided, or not for good.</summary>
    internal static readonly ImmutableHashSet<string> Undecided = [Submitted, AwaitingComplement, Eligible, UnderReview, Ready, WaitingList, Deferred];

    /// <summary>Those of a part of the list, for whoever sees these places.</summary>
    internal static ImmutableArray<string> Of(WorkTab tab, SeenPlaces places) => tab switch
    {
        WorkTab.ToDo => ToDo(places),
        WorkTab.Submitted => [Submitted],
        WorkTab.Waiting => [AwaitingComplement],
        WorkTab.Eligible => [Eligible],
        WorkTab.UnderReview => [UnderReview],
        WorkTab.Ready => [Ready],
        WorkTab.Decided => [Awarded, WaitingList, Deferred, Rejected],
        WorkTab.Over => [.. All.Where(Over.Contains)],
        WorkTab.Deadlines or WorkTab.All => All,
        _ => throw new InvalidOperationException($"{tab} is no tab."),
    };

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
