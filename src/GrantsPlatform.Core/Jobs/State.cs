using System.Collections.Immutable;
using System.Globalization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Jobs;

public abstract record JobState
{
    public const string Kind = "job";

    public static StreamId IdOf(string job) => StreamId.Named(Kind, job);

    public sealed record Absent : JobState;

    /// <param name="Keys">The objects, in the order in which they are seen to.</param>
    /// <param name="Parts">In how many the objects were chosen.</param>
    /// <param name="Pages">That have been seen to.</param>
    /// <param name="Order">The hash of what is done, once that is said.</param>
    public sealed record Known(
        string By, string Deed, string? About, DateTimeOffset BegunAt, ImmutableArray<string> Keys, int Parts, JobPhase Phase, int PageSize, int Pages, JobTally Tally,
        string? Order, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt) : JobState, IScoped, IDoesMany
    {
        /// <summary>Nobody's but theirs who prepared it.</summary>
        public Scope Scope => new(null, null, [], By);

        public bool IsUnderWay => Phase is JobPhase.Running or JobPhase.Stopping;

        public IEnumerable<string> KeysOf(int page) => Keys.Skip(page * PageSize).Take(PageSize);

        /// <summary>Of a job that was stopped: objects that nothing was done to.</summary>
        public int Left => Keys.Length - Tally.Sum;

        public DeedPage? PageOf(int page, Contents contents) =>
            IsUnderWay && page == Pages && contents.Json<JobOrder>(JobOrder.Record) is { } order
                ? new DeedPage(Actor.Person(By), order.Reason, [.. KeysOf(page).Select(order.Deed.For)])
                : null;

        public Command Told(int page, ImmutableArray<DeedResult> results) => new NotePage(page, results);
    }
}

public enum JobPhase
{
    /// <summary>Objects are chosen, and nothing is done yet.</summary>
    Prepared,
    Running,

    /// <summary>Ends with the objects that it is at.</summary>
    Stopping,
    Ended,

    /// <summary>Given up, or forgotten, before anything was done.</summary>
    Dropped,
}

public sealed record JobTally(int Done, int Unchanged, int Refused, int Failed)
{
    public static readonly JobTally Nothing = new(0, 0, 0, 0);

    public int Sum => Done + Unchanged + Refused + Failed;

    internal JobTally Plus(PageNoted page) => new(Done + page.Done, Unchanged + page.Unchanged, Refused + page.Refused, Failed + page.Failed);
}

/// <summary>What is done, with the words that go with it: an erasable record.</summary>
public sealed record JobOrder(Deed Deed, string? Reason)
{
    public const string Record = "order";
}

/// <summary>What became of the objects of a page: an erasable record, for refusals may name people.</summary>
public static class JobResults
{
    public static string RecordOf(int page) => string.Create(CultureInfo.InvariantCulture, $"results-{page}");

    /// <summary>Empty for a page that has not been seen to, or whose record is gone.</summary>
    public static ImmutableArray<DeedResult> Of(int page, Contents contents) => contents.Json<ImmutableArray<DeedResult>>(RecordOf(page)) is { IsDefault: false } results ? results : [];
}
