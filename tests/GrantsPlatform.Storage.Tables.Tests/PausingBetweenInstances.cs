using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class PausingBetweenInstances
{
    [Fact]
    public async Task Is_heard_at_once_where_it_was_said_and_within_seconds_elsewhere()
    {
        var (tables, clock) = (new InMemoryTables(), new Ticking());
        var one = await OpenAsync(tables, clock);
        var other = await OpenAsync(tables, clock);
        Assert.False(await other.EffectsArePausedAsync(Bench.None));

        await one.SetEffectsPausedAsync(true, Bench.None);
        Assert.True(await one.EffectsArePausedAsync(Bench.None));
        clock.Passed = TimeSpan.FromSeconds(4.9);
        Assert.False(await other.EffectsArePausedAsync(Bench.None));
        clock.Passed = TimeSpan.FromSeconds(5);
        Assert.True(await other.EffectsArePausedAsync(Bench.None));
    }

    private static Task<TableStore> OpenAsync(InMemoryTables tables, TimeProvider clock) =>
        TableStore.OpenAsync(tables, new TableStoreOptions { Clock = clock }, ContractViews.All, Bench.None);

    private sealed class Ticking : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override long GetTimestamp() => Passed.Ticks;
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
    }
}
