using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Bench;

/// <summary>
/// Commands through the whole runtime – load, decide, chain, views, commit – beside two floors of the same run: bare commits of the same bytes, and the
/// statements of the same commits without a runtime.
/// </summary>
internal static class DurableCommands
{
    private const int Clients = 64;
    private const int CommandsPerClient = 600;
    private const int Commands = Clients * CommandsPerClient;
    private const int Rounds = 5;

    private delegate Task Send(CommandBus bus, string field, int client, int number);

    public static async Task RunAsync(string folder, string? only)
    {
        Console.WriteLine($"{Clients} clients, {Commands} commands a round; figures of each round, then the medians.");
        if (only is null or "new") await MeasureAsync(folder, "new streams (claim a key)", 500, ClaimAsync);
        if (only is null or "saves") await MeasureAsync(folder, "a draft's answers (1 kB of text a save)", 1600, SaveAsync);
    }

    private static Task ClaimAsync(CommandBus bus, string field, int client, int number) =>
        BenchPlatform.Demand(bus.SendAsync(KeyState.IdOf("bench", $"{client}-{number}"), new ClaimKey(new StreamId("organisation", $"o-{client}")), new CommandHeader($"k-{client}-{number}", Actor.Console)));

    private static Task SaveAsync(CommandBus bus, string field, int client, int number) =>
        BenchPlatform.Demand(bus.SendAsync(
            ApplicationState.IdOf($"f-{client}"),
            new SaveAnswers(ImmutableSortedDictionary<string, JsonElement>.Empty.Add(field, Texts[number % Texts.Length])),
            new CommandHeader($"s-{client}-{number}", Actor.Console)));

    /// <summary>Each save changes the text. What its sender takes to write it as JSON is not what is measured.</summary>
    private static readonly JsonElement[] Texts =
    [
        .. new[] { "Le besoin constaté sur le territoire, décrit en une phrase. ", "L’action proposée, ses étapes et « ceux » qui la mènent : dits. " }
            .Select(phrase => JsonSerializer.SerializeToElement(string.Concat(Enumerable.Repeat(phrase, 17))[..1000], Wire.Options)),
    ];

    private static async Task MeasureAsync(string folder, string what, int bytesPerRow, Send send)
    {
        // The first round warms the program up and tells which commits the others will make.
        var commits = await RecordAsync(Folder(folder, "recorded"), send);
        List<double> bare = [], same = [], written = [];
        for (var round = 1; round <= Rounds; round++)
        {
            var (cost, latencies) = await RunAsync(Folder(folder, "round"), send);
            var floor = Floor.RowsPerSecond(Path.Combine(Folder(folder, "floor"), "floor.db"), Commands, Clients, bytesPerRow);
            var statements = await SameStatements.CommitsPerSecondAsync(Folder(folder, "same"), commits, Commands, Clients);
            bare.Add(cost.Rate / floor);
            same.Add(cost.Rate / statements);
            written.Add(cost.WrittenBytes / 1000);
            Console.WriteLine($"| {what} | {cost} | p50 {latencies.P50:N1} ms | p99 {latencies.P99:N1} ms | floor {floor:N0}/s, ratio {bare[^1]:N2} | same statements {statements:N0}/s, ratio {same[^1]:N2} |");
        }
        Console.WriteLine($"| {what} | medians: ratio to the floor {Median(bare):N2} | ratio to the same statements {Median(same):N2} | {Median(written):N1} kB written for {bytesPerRow / 1000.0:N1} |");
    }

    private static async Task<IReadOnlyCollection<Commit>> RecordAsync(string folder, Send send)
    {
        await using var bench = await BenchPlatform.OpenAsync(folder, recording: true);
        await SendAllAsync(bench, send);
        return bench.Commits;
    }

    private static async Task<(Cost Cost, Latencies Latencies)> RunAsync(string folder, Send send)
    {
        await using var bench = await BenchPlatform.OpenAsync(folder);
        return await SendAllAsync(bench, send);
    }

    private static async Task<(Cost Cost, Latencies Latencies)> SendAllAsync(BenchPlatform bench, Send send)
    {
        var field = await bench.OpenCallAsync(Clients);
        var latencies = new ConcurrentBag<double>();
        var meter = new Meter();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            for (var number = 0; number < CommandsPerClient; number++)
            {
                var start = Stopwatch.GetTimestamp();
                await send(bench.Runtime.Commands, field, client, number);
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return (meter.Stop(Commands), new Latencies(latencies));
    }

    private static string Folder(string folder, string name) => Directory.CreateDirectory(Path.Combine(folder, $"{name}-{Guid.NewGuid():N}")).FullName;

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
