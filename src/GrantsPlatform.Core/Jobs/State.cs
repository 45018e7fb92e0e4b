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
    /// <param name="Noted">The pages that have been seen to, each with its ends.</param>
    /// <param name="OrderHash">Of what is done, once that is said.</param>
    public sealed record Known(
        string By, string Deed, string? About, DateTimeOffset BegunAt, ImmutableArray<string> Keys, int Parts, JobPhase Phase, int PageSize, ImmutableArray<JobTally> Noted, JobTally Tally,
        string? OrderHash, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt) : JobState, IScoped, IDoesMany
    {
        /// <summary>Nobody's but theirs who prepared it.</summary>
        public Scope Scope => new(null, null, [], By);

        /// <summary>How many have been seen to.</summary>
        public int Pages => Noted.Length;

        public bool IsUnderWay => Phase is JobPhase.Running or JobPhase.Stopping;

        public IEnumerable<string> KeysOf(int page) => Keys.Skip(page * PageSize).Take(PageSize);

        /// <summary>The pages on which the results lie that are asked for, from the one at <paramref name="from"/> on, each with how many of its own come before.</summary>
        /// <param name="only">Those that ended so; null: all.</param>
        public IEnumerable<(int Page, int Skipped)> PagesFrom(DeedEnd? only, int from, int size)
        {
            var before = 0;
            for (var page = 0; page < Noted.Length && before < from + size; page++)
            {
                var here = Noted[page].Of(only);
                if (here > 0 && before + here > from) yield return (page, Math.Max(0, from - before));
                before += here;
            }
        }

        /// <summary>Of a job that was stopped: objects that nothing was done to.</summary>
        public int Left => Keys.Length - Tally.Sum;

        string IDoesMany.Order => JobOrder.Record;

        public DeedPage? PageOf(int page, byte[]? order) =>
            IsUnderWay && page == Pages && JobOrder.Read(order) is { } said
                ? new DeedPage(Actor.Person(By), said.Reason, [.. KeysOf(page).Select(said.Deed.For)])
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

    /// <param name="end">Null: all.</param>
    public int Of(DeedEnd? end) => end switch
    {
        null => Sum,
        DeedEnd.Done => Done,
        DeedEnd.Unchanged => Unchanged,
        DeedEnd.Refused => Refused,
        DeedEnd.Failed => Failed,
        _ => throw new InvalidOperationException($"{end} is not counted."),
    };

    internal static JobTally Of(PageNoted page) => new(page.Done, page.Unchanged, page.Refused, page.Failed);

    internal JobTally Plus(JobTally other) => new(Done + other.Done, Unchanged + other.Unchanged, Refused + other.Refused, Failed + other.Failed);
}

/// <summary>What is done, with the words that go with it: an erasable record.</summary>
public sealed record JobOrder(Deed Deed, string? Reason)
{
    public const string Record = "order";

    /// <summary>Null where it has been erased.</summary>
    public static JobOrder? Read(byte[]? record) => record is null ? null : Wire.FromStored<JobOrder>(record);
}

/// <summary>What became of the objects of a page: an erasable record, for refusals may name people.</summary>
public static class JobResults
{
    public static string RecordOf(int page) => string.Create(CultureInfo.InvariantCulture, $"results-{page}");

    /// <summary>Empty for a page that has not been seen to, or whose record is gone.</summary>
    public static ImmutableArray<DeedResult> Read(byte[]? record) => record is not null && Wire.FromStored<ImmutableArray<DeedResult>>(record) is { IsDefault: false } results ? results : [];
}
