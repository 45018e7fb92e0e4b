using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Purges;

using Scene = Scenario<PurgeState, PurgeCommand, PurgeEvent>;

/// <summary>Two refused files of call c-1, which an administrator has erased.</summary>
internal static class APurge
{
    public const string Day = "2027-06-21T08:00:00Z";

    public static readonly StreamId Id = PurgeState.IdOf("g-1");
    public static readonly AnnouncePurge Announce = new("c-1", KeptAs.Refused, ["f-1", "f-2"]);

    public static Scene New() => new Scene(new PurgeDecider(), Id).By("admin").Because("Visa du directeur des archives n° 12")
        .Knowing(Sample.Call, Sample.CallIn(CallPhase.Closed))
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published());

    public static Scene Announced() => New().When(Announce, Day);
    public static Scene Waiting() => Announced().By(Actor.Policy).When(Note(0, DeedEnd.Done), Day).By("admin");
    public static Scene Begun() => Waiting().WhenTimeIs("2027-07-20T22:00:00Z");
    public static Scene Ended() => Begun().By(Actor.Policy).When(Note(1, DeedEnd.Done), "2027-07-20T22:00:05Z").By("admin");

    /// <summary>The second file ends like the first, unless it is said.</summary>
    public static NotePurged Note(int page, DeedEnd first, DeedEnd? second = null) => new(page, Results(("f-1", first), ("f-2", second ?? first)));

    public static ImmutableArray<DeedResult> Results(params (string File, DeedEnd End)[] files) =>
        [.. files.Select(file => new DeedResult(file.File, file.End, file.End == DeedEnd.Refused ? "application.on-hold" : null))];
}
