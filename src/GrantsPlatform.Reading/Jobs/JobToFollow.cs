using System.Collections.Immutable;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Jobs;

/// <summary>Something that is done to many, how far it is, and what became of some of them.</summary>
/// <param name="Only">Those that ended so; null: all.</param>
/// <param name="From">The first line that is shown, from 0.</param>
public sealed record JobToFollow(string Job, DeedEnd? Only = null, int From = 0, int Size = JobToFollow.Usual) : JobQuery<FollowedJob>(Job)
{
    public const int Usual = 50;

    private protected override async ValueTask<FollowedJob?> AnswerAsync(Room room, SeenJob seen, CancellationToken cancellation)
    {
        var job = seen.Job;
        var contents = await room.Reads.ContentsAsync(JobState.IdOf(seen.Id), cancellation).ConfigureAwait(false);
        var order = contents.Json<JobOrder>(JobOrder.Record);
        ImmutableArray<DeedResult> results = [.. Enumerable.Range(0, job.Pages).SelectMany(page => JobResults.Of(page, contents)).Where(result => Only is null || result.End == Only)];
        var from = Math.Clamp(From, 0, Math.Max(0, results.Length - 1));
        var shown = results.Skip(from).Take(Size).ToList();
        var names = await new NamesOfObjects(room, seen.Viewer).OfAsync(order?.Deed.Subject, [.. shown.Select(result => result.Key)], cancellation).ConfigureAwait(false);
        return new FollowedJob(seen.Id, job, order, from, results.Length, [.. shown.Select(result => new JobLine(names[result.Key], result))]);
    }
}

/// <param name="Order">Null as long as nobody has said what is to be done, and once that has been erased.</param>
/// <param name="Found">How many results there are in all, of those asked for.</param>
public sealed record FollowedJob(string Id, JobState.Known State, JobOrder? Order, int From, int Found, ImmutableArray<JobLine> Lines);

public sealed record JobLine(ObjectName Object, DeedResult Result);
