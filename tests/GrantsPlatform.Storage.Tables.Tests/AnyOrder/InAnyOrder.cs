using System.Globalization;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>
/// Clients that come between one another at every call, die, lose answers and ask twice, against a plain model of what was acknowledged. A seed that failed is
/// tried again with GRANTS_SEED; GRANTS_RUNS asks for more runs than usual.
/// </summary>
public sealed class InAnyOrder
{
    [Fact]
    public async Task Everything_ends_as_it_was_acknowledged_and_nothing_is_left_over()
    {
        var seed = Number("GRANTS_SEED") ?? Random.Shared.Next(1, 1_000_000_000);
        for (var run = 0; run < (Number("GRANTS_RUNS") ?? 12); run++) await Task.Run(() => RunAsync(seed + (run * 1_001)));
    }

    private static async Task RunAsync(int seed)
    {
        try
        {
            var deeds = new Deeds(seed);
            await deeds.RunAsync(2 + (seed % 5), 25);

            var store = await TableStore.OpenAsync(deeds.Tables, new TableStoreOptions { Clock = deeds.Disorder.Clock }, ContractViews.All, Bench.None);
            await RepairAsync(deeds, store, TimeSpan.FromMinutes(5));
            await new TheOutcome(deeds, store).CheckAsync();
            await RepairAsync(deeds, store, TimeSpan.FromDays(30));
            await RepairAsync(deeds, store, TimeSpan.FromDays(2));
            var outcome = new TheOutcome(deeds, store);
            Assert.Empty(await Leftovers.FindAsync(deeds, await outcome.CheckAsync()));
            await outcome.CheckEffectsAsync();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
        }
    }

    private static async Task RepairAsync(Deeds deeds, TableStore store, TimeSpan later)
    {
        deeds.Disorder.Clock.Move(later);
        await store.RepairAsync(deeds.Disorder.Clock.GetUtcNow(), Bench.None);
    }

    private static int? Number(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
