using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class CarryingOnAReplay
{
    private sealed class Interrupted : Exception;

    [Fact]
    public async Task Ends_as_if_it_had_never_been_interrupted()
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", "cej-jr-occitanie-2022"));
        await using var store = new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas);
        foreach (var stop in new[] { 150, 333, 560, 820, 1040 })
            await Assert.ThrowsAsync<Interrupted>(() => RunAsync(scenario, store, folder, progress =>
            {
                if (progress.Done == stop) throw new Interrupted();
            }));
        var report = await RunAsync(scenario, store, folder, _ => { });
        Assert.InRange(report.DoneBefore, 1000, 1040);
        var whole = new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas);
        await RunAsync(scenario, whole, folder, _ => { });
        // Byte for byte: the same events in the same order, at the same instants.
        Assert.Equal(await whole.SealAsync(scenario.Start, default), await store.SealAsync(scenario.Start, default));
        Assert.Equal(
            await whole.ReadTotalsAsync("call", scenario.Expected.Call, default).AsTask() is { } expected ? Lines(expected) : [],
            Lines(await store.ReadTotalsAsync("call", scenario.Expected.Call, default)));
    }

    private static async Task<ReplayReport> RunAsync(Scenario scenario, InMemoryStore store, WorkingFolder folder, Action<ReplayProgress> tell)
    {
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        return await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(tell);
    }

    private static IEnumerable<string> Lines(IEnumerable<Runtime.Ports.TotalRow> totals) =>
        [.. totals.Select(row => $"{row.Group}: {string.Join(", ", row.Measures.OrderBy(measure => measure.Key, StringComparer.Ordinal).Select(measure => $"{measure.Key}={measure.Value}"))}")];
}
