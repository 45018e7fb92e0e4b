using System.Collections.Immutable;
using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>The first look of an instance that has just started at a call's decisions: with every event folded, and from how far it was folded before.</summary>
internal static class SnapshotReads
{
    private const int Rounds = 5;
    private const int EventsACommit = 500;

    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2022-06-20T10:00:00Z");
    private static readonly StreamId Stream = AwardsState.IdOf("bench");

    public static async Task RunAsync(string folder, int files)
    {
        await using (var bench = await BenchPlatform.OpenAsync(folder)) await FillAsync(bench, files);
        var whole = await ReadColdAsync(folder, int.MaxValue);
        // The first one keeps what it folded.
        await ReadColdAsync(folder, eventsBetweenSnapshots: 1_000, rounds: 1);
        var kept = await ReadColdAsync(folder, 1_000);
        Console.WriteLine($"| a call's decisions, {files:N0} files, {2 * files:N0} events | folded whole {whole:N0} ms | from what is kept {kept:N0} ms | ratio {whole / kept:N1} |");
    }

    /// <summary>Milliseconds, the median of instances that know nothing yet.</summary>
    private static async Task<double> ReadColdAsync(string folder, int eventsBetweenSnapshots, int rounds = Rounds)
    {
        var times = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            await using var bench = await BenchPlatform.OpenAsync(folder, eventsBetweenSnapshots: eventsBetweenSnapshots);
            var watch = Stopwatch.StartNew();
            await bench.Runtime.Reads.ReadAsync<AwardsState>(Stream, CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Order().ElementAt(rounds / 2);
    }

    /// <summary>Each file enters and is decided, as events that are written without deciding.</summary>
    private static async Task FillAsync(BenchPlatform bench, int files)
    {
        IEnumerable<AwardsEvent> events =
        [
            new AwardsOpened("bench", "programme", 1, new Money(1_000_000_000), ImmutableSortedDictionary<string, Money>.Empty.Add("s", new Money(1_000_000_000))),
            .. Enumerable.Range(0, files).Select(file => new FileEntered(AwardsDeciding.Candidate(file))),
            .. Enumerable.Range(0, files).Select(Taken),
        ];
        var (version, last) = (0L, "");
        foreach (var part in events.Chunk(EventsACommit))
        {
            var expected = version;
            var stored = new List<StoredEvent>();
            foreach (var happened in part)
            {
                stored.Add(new EventEnvelope(Stream, ++version, Wire.NameOf(happened), At, At, Actor.Console, null, $"c-{version}", "0123456789abcdef", last, happened).Seal());
                last = stored[^1].Hash;
            }
            await bench.CommitAsync(new Commit(Stream, expected, stored, [], [], [], null, []));
        }
    }

    private static DecisionTaken Taken(int file) => new(
        AwardsDeciding.Session(file / 500), AwardsDeciding.Candidate(file).Application, Outcome.Awarded, [AwardsDeciding.Line(file)], null, null,
        ImmutableSortedDictionary<string, Money>.Empty, 1, [], new string('0', 64), At);
}
