using System.Diagnostics;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>Searches of everything that happened: by person, act and day, over as many events as are asked for.</summary>
internal static class TrailReads
{
    private const int Together = 1000;
    private const int AtOnce = 8;
    private const int Persons = 20_000;
    private const int Rounds = 5;
    private static readonly DateTimeOffset Start = DateTimeOffset.Parse("2021-01-01T00:00:00Z");

    public static async Task RunAsync(string folder, int events)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder), []);
        var watch = Stopwatch.StartNew();
        await FillAsync(store, events / Together);
        Console.WriteLine($"{events:N0} events written in {watch.Elapsed.TotalSeconds:0} s");
        watch.Restart();
        await store.SealAsync(Start.AddYears(10), default);
        Console.WriteLine($"sealed and noted in {watch.Elapsed.TotalSeconds:0} s");
        var (all, usual) = (new TrailQuery(50), Actor.Person("p-77"));
        await MeasureAsync(store, "the latest", all);
        await MeasureAsync(store, "a day in the middle", all with { From = Start.AddDays(90), Before = Start.AddDays(91) });
        await MeasureAsync(store, "a rare person", all with { Actor = Actor.Person("p-rare") });
        await MeasureAsync(store, "a usual person", all with { Actor = usual });
        await MeasureAsync(store, "a rare act", all with { Event = "key.released" });
        await MeasureAsync(store, "a usual person in a week", all with { Actor = usual, From = Start.AddDays(90), Before = Start.AddDays(97) });
        await MeasureAsync(store, "nobody", all with { Actor = Actor.Person("p-nobody") });
    }

    private static async Task FillAsync(SqliteStore store, int commits)
    {
        var (waiting, random) = (new Queue<Task<bool>>(), new Random(7));
        for (var commit = 0; commit < commits; commit++)
        {
            waiting.Enqueue(store.CommitAsync(Filled(commit, commits, random), default));
            if (waiting.Count > AtOnce) await waiting.Dequeue();
        }
        while (waiting.Count > 0) await waiting.Dequeue();
    }

    /// <summary>Half a year, whatever the number; somebody and something occur a few times only.</summary>
    private static Commit Filled(int commit, int commits, Random random)
    {
        var stream = new StreamId(commit % 3 == 0 ? "organisation" : "application", $"a-{commit}");
        var at = Start.AddDays(182.0 * commit / commits);
        var (events, previous) = (new List<StoredEvent>(Together), "");
        for (var version = 1; version <= Together; version++)
        {
            var actor = commit % 977 == 5 && version == 500 ? Actor.Person("p-rare") : version % 3 == 0 ? Actor.Policy : Actor.Person($"p-{random.Next(Persons)}");
            var name = commit % 1999 == 3 && version == 7 ? "key.released.v1" : "key.confirmed.v1";
            events.Add(new EventEnvelope(stream, version, name, at, at, actor, null, $"c-{commit}-{version}", "0123456789abcdef", previous, new KeyConfirmed(stream)).Seal());
            previous = events[^1].Hash;
        }
        return new Commit(stream, 0, events, [], [], [], null, []);
    }

    private static async Task MeasureAsync(SqliteStore store, string what, TrailQuery query)
    {
        var (times, found) = (new List<double>(), 0);
        for (var round = 0; round < Rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            found = (await store.ReadTrailAsync(query, default)).Events.Count;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        Console.WriteLine($"{what}: {found} lines, {times.Min():0.0}–{times.Max():0.0} ms");
    }
}
