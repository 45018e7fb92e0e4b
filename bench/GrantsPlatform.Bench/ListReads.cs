using System.Collections.Immutable;
using System.Diagnostics;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>
/// Pages of the agents' list – filtered, sorted, some way in – while the store grows. The small call has 10 000 files at every size
/// of the store, so that its figures show what the rest of the store costs; the large one has 100 000.
/// </summary>
internal static class ListReads
{
    private const int SmallCall = 10_000;
    private const int LargeCall = 100_000;
    private const int Queries = 4_000;
    private static readonly string[] Departements = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "2A", "2B"];
    private static readonly string[] Sorts = ["submittedAt", "applicant", "requested", "score"];

    public static async Task RunAsync(string folder, int most)
    {
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder), [.. RuntimeCatalogue.Core.Schemas]);
        var files = 0;
        double? first = null;
        foreach (var size in new[] { SmallCall, LargeCall + SmallCall, most }.Where(size => size <= most).Distinct())
        {
            var watch = Stopwatch.StartNew();
            while (files < size) files += await FillAsync(store, files, Math.Min(1024, size - files));
            Console.WriteLine($"{files:N0} files in the store ({watch.Elapsed.TotalSeconds:N0} s to fill)");
            var small = await MeasureAsync(store, "small");
            first ??= small.P99;
            Console.WriteLine($"| call of {SmallCall:N0} in a store of {files:N0} | p50 {small.P50:N2} ms | p99 {small.P99:N2} ms | {small.P99 / first:N2} of the first |");
            if (files <= SmallCall) continue;
            var large = await MeasureAsync(store, "large");
            Console.WriteLine($"| call of {LargeCall:N0} in a store of {files:N0} | p50 {large.P50:N2} ms | p99 {large.P99:N2} ms | |");
            foreach (var (name, ask) in Looks)
            {
                var latencies = new List<double>();
                for (var i = 0; i < 200; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await ask(store, i);
                    if (i >= 20) latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
                var looked = new Latencies(latencies);
                Console.WriteLine($"| call of {LargeCall:N0}, {name} | p50 {looked.P50:N2} ms | p99 {looked.P99:N2} ms | |");
            }
        }
    }

    private static ViewQuery InLargeCall(int i) =>
        new(ApplicationsView.Name, "large", Sorts[i % 4], i % 2 == 0, ImmutableDictionary<string, string>.Empty, 50);

    private static readonly (string Name, Func<SqliteStore, int, Task> Ask)[] Looks =
    [
        ("a word that few files have", (store, i) => store.QueryAsync(InLargeCall(i) with { Words = $"organisme {i * 31 % 100_003}" }, CancellationToken.None).AsTask()),
        ("a word that every file has", (store, i) => store.QueryAsync(InLargeCall(i) with { Words = "ORGANISME" }, CancellationToken.None).AsTask()),
        ("a word that none has", (store, i) => store.QueryAsync(InLargeCall(i) with { Words = "introuvable" }, CancellationToken.None).AsTask()),
        ("a narrow span of amounts, in any order", (store, i) => store.QueryAsync(InLargeCall(i) with { Spans = Requested(i * 1000, i * 1000 + 20_000) }, CancellationToken.None).AsTask()),
        ("a wide span of amounts, in any order", (store, i) => store.QueryAsync(InLargeCall(i) with { Spans = Requested(0, 5_000_000) }, CancellationToken.None).AsTask()),
        ("three of the départements", (store, i) => store.QueryAsync(
            InLargeCall(i) with { Among = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add("departement", [.. Departements.Skip(i % 10).Take(3)]) }, CancellationToken.None).AsTask()),
        ("counts by status and département", (store, i) => store.CountAsync(InLargeCall(i), ["status", "departement"], CancellationToken.None).AsTask()),
    ];

    private static ImmutableDictionary<string, KeySpan> Requested(long from, long to) =>
        ImmutableDictionary<string, KeySpan>.Empty.Add("requested", new KeySpan(SortKey.Of(new Money(from)), SortKey.Of(new Money(to))));

    private static async Task<Latencies> MeasureAsync(SqliteStore store, string call)
    {
        var random = new Random(7);
        var latencies = new List<double>();
        for (var i = 0; i < Queries; i++)
        {
            var filters = new Dictionary<string, string>();
            if (random.Next(2) == 0) filters["departement"] = Departements[random.Next(Departements.Length)];
            if (random.Next(2) == 0) filters["status"] = random.Next(2) == 0 ? "ready" : "submitted";
            var query = new ViewQuery(ApplicationsView.Name, call, Sorts[random.Next(Sorts.Length)], random.Next(2) == 0, filters, 50);
            for (var page = 0; page < 3; page++)
            {
                var start = Stopwatch.GetTimestamp();
                var result = await store.QueryAsync(query, CancellationToken.None);
                if (i >= Queries / 10) latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (result.Next is null) break;
                query = query with { After = result.Next };
            }
        }
        return new Latencies(latencies);
    }

    private static async Task<int> FillAsync(SqliteStore store, int from, int count)
    {
        await Task.WhenAll(Enumerable.Range(from, count).Select(number => store.CommitAsync(FileOf(number), CancellationToken.None)));
        return count;
    }

    private static Commit FileOf(int number)
    {
        var call = number < SmallCall ? "small" : number < SmallCall + LargeCall ? "large" : $"other-{number / 1000}";
        var id = ApplicationState.IdOf($"f-{number}");
        var at = DateTimeOffset.Parse("2025-01-01T00:00:00Z").AddSeconds(number * 7919L % 10_000_000);
        var started = new DraftStarted(call, "bench", 1, $"o-{number % 5000}", "356000000", $"Organisme {number * 31 % 100_003}", null, at, at.AddDays(1), []);
        var dossier = new Dossier(
            Digest.Of(id.Key), [new AmountLine("f", "s", 2025, "o", new Money(number * 7907L % 10_000_000))], [],
            ImmutableSortedDictionary<string, long>.Empty, ImmutableSortedDictionary<string, decimal>.Empty, Departements[number % Departements.Length]);
        ApplicationState state = new ApplicationState.Known(started, number % 3 == 0 ? new Phase.Ready() : new Phase.Submitted()) { Receipt = new Receipt(at, dossier, 1) };
        return StoredFile.Of(id, started, state, StoredFile.Listed);
    }
}
