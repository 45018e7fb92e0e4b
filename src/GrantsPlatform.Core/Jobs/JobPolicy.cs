using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Jobs.JobState.Known;

namespace GrantsPlatform.Core.Jobs;

/// <summary>One page after the other.</summary>
public sealed class JobPolicy : Policy<JobState, JobEvent>
{
    public override string Kind => JobState.Kind;

    public override IEnumerable<Reaction> On(JobEvent happened, JobState after, EventPlace place) => (happened, after) switch
    {
        (JobStarted, _) => [new Reaction.DoEach(0)],
        (PageNoted, Known { Phase: JobPhase.Running } known) when known.Pages * known.PageSize < known.Keys.Length => [new Reaction.DoEach(known.Pages)],
        (JobBegun or ObjectsChosen or JobStopped or PageNoted or JobEnded or JobDropped, _) => [],
        _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
    };
}
