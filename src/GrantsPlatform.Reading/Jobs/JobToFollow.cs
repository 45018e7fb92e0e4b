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
        var order = JobOrder.Read(await RecordAsync(room, seen.Id, JobOrder.Record, cancellation).ConfigureAwait(false));
        var found = job.Tally.Of(Only);
        var from = Math.Clamp(From, 0, Math.Max(0, found - 1));
        var shown = await ShownAsync(room, seen, from, cancellation).ConfigureAwait(false);
        var names = await new NamesOfObjects(room, seen.Viewer).OfAsync(order?.Deed.Subject, [.. shown.Select(result => result.Key)], cancellation).ConfigureAwait(false);
        return new FollowedJob(seen.Id, job, order, from, found, [.. shown.Select(result => new JobLine(names[result.Key], result))]);
    }

    /// <summary>Of the records of results, only those that hold what is shown.</summary>
    private async ValueTask<List<DeedResult>> ShownAsync(Room room, SeenJob seen, int from, CancellationToken cancellation)
    {
        var shown = new List<DeedResult>();
        foreach (var (page, skipped) in seen.Job.PagesFrom(Only, from, Size))
            shown.AddRange(JobResults.Read(await RecordAsync(room, seen.Id, JobResults.RecordOf(page), cancellation).ConfigureAwait(false)).Where(result => Only is null || result.End == Only).Skip(skipped));
        return [.. shown.Take(Size)];
    }

    /// <summary>Each is written once.</summary>
    private static ValueTask<byte[]?> RecordAsync(Room room, string job, string record, CancellationToken cancellation) => room.Reads.ContentAsync(JobState.IdOf(job), record, 1, cancellation);
}

/// <param name="Order">Null as long as nobody has said what is to be done, and once that has been erased.</param>
/// <param name="Found">How many results there are in all, of those asked for.</param>
public sealed record FollowedJob(string Id, JobState.Known State, JobOrder? Order, int From, int Found, ImmutableArray<JobLine> Lines);

public sealed record JobLine(ObjectName Object, DeedResult Result);
