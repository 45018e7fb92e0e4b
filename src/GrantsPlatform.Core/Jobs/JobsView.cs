using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Jobs.JobState.Known;

namespace GrantsPlatform.Core.Jobs;

public sealed record JobRow(string Id, string Deed, string? About, int Objects, JobTally Tally, JobPhase Phase, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);

/// <summary>What somebody has had done, by account; what was only prepared is in no list.</summary>
public sealed class JobsView : View<JobState>
{
    public const string Name = "jobs";

    public override string Kind => JobState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase", "about"], ["startedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, JobState state) => state is Known { StartedAt: { } startedAt } job
        ?
        [
            new ViewRow(
                Name, job.By, id.Key, new JobRow(id.Key, job.Deed, job.About, job.Keys.Length, job.Tally, job.Phase, startedAt, job.EndedAt),
                ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(job.Phase)).Add("about", job.About ?? ""),
                ImmutableDictionary<string, string>.Empty.Add("startedAt", SortKey.Of(startedAt))),
        ]
        : [];
}
