using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Bench;

/// <summary>Commands through the whole runtime – load, decide, chain, views, commit – beside the bare commits of the same bytes.</summary>
internal static class DurableCommands
{
    private const int Clients = 64;
    private const int CommandsPerClient = 600;
    private const int Rounds = 5;

    public static async Task RunAsync(string folder)
    {
        Console.WriteLine($"{Clients} clients, {Clients * CommandsPerClient} commands a round; ratios of each round, then their median.");
        await MeasureAsync(folder, "new streams (claim a key)", 500, (bus, _, client, i) =>
            BenchPlatform.Demand(bus.SendAsync(KeyState.IdOf("bench", $"{client}-{i}"), new ClaimKey(new StreamId("organisation", $"o-{client}")), new CommandHeader($"k-{client}-{i}", Actor.Console))));
        var words = new string('m', 1000);
        await MeasureAsync(folder, "a draft's answers (1 kB of text a save)", 1600, (bus, field, client, i) =>
            BenchPlatform.Demand(bus.SendAsync(ApplicationState.IdOf($"f-{client}"),
                new SaveAnswers(ImmutableSortedDictionary<string, JsonElement>.Empty.Add(field, JsonSerializer.SerializeToElement($"{i} {words}"))),
                new CommandHeader($"s-{client}-{i}", Actor.Console))));
    }

    private static async Task MeasureAsync(string folder, string what, int bytesPerRow, Func<CommandBus, string, int, int, Task> send)
    {
        var ratios = new List<double>();
        // The first round warms the program up and does not count.
        for (var round = 0; round <= Rounds; round++)
        {
            var place = Path.Combine(folder, $"{bytesPerRow}-{round}");
            Directory.CreateDirectory(place);
            await using var bench = await BenchPlatform.OpenAsync(place);
            var runtime = bench.Runtime;
            var field = await bench.OpenCallAsync(Clients);

            var latencies = new ConcurrentBag<double>();
            var watch = Stopwatch.StartNew();
            await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
            {
                for (var i = 0; i < CommandsPerClient; i++)
                {
                    var start = Stopwatch.GetTimestamp();
                    await send(runtime.Commands, field, client, i);
                    latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            })));
            var rate = Clients * CommandsPerClient / watch.Elapsed.TotalSeconds;
            var floor = Floor.RowsPerSecond(Path.Combine(place, "floor.db"), Clients * CommandsPerClient, Clients, bytesPerRow);
            var measured = new Latencies(latencies);
            if (round == 0) continue;
            ratios.Add(rate / floor);
            Console.WriteLine($"| {what} | {rate:N0}/s | floor {floor:N0}/s | ratio {rate / floor:N2} | p50 {measured.P50:N1} ms | p99 {measured.P99:N1} ms |");
        }
        Console.WriteLine($"| {what} | median ratio {ratios.Order().ElementAt(Rounds / 2):N2} |");
    }
}
