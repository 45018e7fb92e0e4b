using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>In calls of the service: what is paid for and waited for. The figures stand in ADR 13.</summary>
public sealed class TheCost
{
    private readonly InMemoryTables _tables = new();

    [Fact]
    public async Task Of_a_typical_commit()
    {
        var store = await Bench.OpenAsync(_tables);
        var first = Typical(Sample.New(Bench.One, 2), null, 1000, Bench.Noon);
        Assert.Equal(12, await CountAsync(async () => Assert.True(await store.CommitAsync(first, Bench.None))));
        var next = Typical(first.Next(2), 1000, 900, Bench.Noon.AddDays(1));
        Assert.Equal(11, await CountAsync(async () => Assert.True(await store.CommitAsync(next, Bench.None))));
        var plain = next.Next().Due(Bench.Noon.AddDays(1));
        Assert.Equal(3, await CountAsync(async () => Assert.True(await store.CommitAsync(plain, Bench.None))));
        Assert.Equal(1, await CountAsync(async () => Assert.False(await store.CommitAsync(plain, Bench.None))));
        Assert.Equal(2, await CountAsync(async () => Assert.True(await store.RememberAsync(Bench.One, new RememberedCommand("c-9", "0123456789abcdef", 5, Actor.Policy), Bench.None))));
    }

    /// <summary>What most commits are: an answer of a draft, again and again.</summary>
    [Fact]
    public async Task Of_a_save_of_which_nothing_follows_elsewhere()
    {
        var store = await Bench.OpenAsync(_tables);
        var last = Typical(Sample.New(Bench.One, 2), null, 1000, Bench.Noon);
        Assert.True(await store.CommitAsync(last, Bench.None));
        foreach (var calls in new[] { 4, 3, 3 })
        {
            last = last.Next().With(ContentChange.Text("note", $"words {last.ExpectedVersion}")).Due(Bench.Noon);
            Assert.Equal(calls, await CountAsync(async () => Assert.True(await store.CommitAsync(last, Bench.None))));
        }
    }

    [Fact]
    public async Task Of_looking_when_nothing_is_due()
    {
        var store = await Bench.OpenAsync(_tables);
        for (var i = 0; i < 100; i++)
            Assert.True(await store.CommitAsync(Typical(Sample.New(new StreamId("call", $"s-{i}")), null, 1, Bench.Noon), Bench.None));
        var before = Bench.Noon.AddHours(-1);
        // The first to ask in five seconds reads whether effects are paused.
        Assert.Equal(17, await CountAsync(async () => Assert.Empty(await store.ReadDueEffectsAsync(before, 100, Bench.None))));
        Assert.Equal(16, await CountAsync(async () => Assert.Empty(await store.ReadDueDeadlinesAsync(before, 100, Bench.None))));
        Assert.Equal(33, await CountAsync(async () => Assert.Equal(Bench.Noon, await store.NextWakeAsync(Bench.None))));
        Assert.Equal(64, await CountAsync(() => store.RepairAsync(Bench.Noon.AddHours(-1), Bench.None)));
    }

    [Fact]
    public async Task Of_reading()
    {
        var store = await Bench.OpenAsync(_tables);
        await store.CommitAsync(Typical(Sample.New(Bench.One, 2), null, 1000, Bench.Noon), Bench.None);
        Assert.Equal(1, await CountAsync(async () => await store.ReadStreamAsync(Bench.One, 0, Bench.None)));
        Assert.Equal(1, await CountAsync(async () => await store.LoadAsync(Bench.One, 0, Bench.None)));
        Assert.Equal(1, await CountAsync(async () => await store.LoadAsync(Bench.One, 2, Bench.None)));
        Assert.Equal(1, await CountAsync(async () => await store.ReadContentsAsync(Bench.One, Bench.None)));
        Assert.Equal(1, await CountAsync(async () => await store.QueryAsync(new(ContractViews.Name, "p", "name", true, new Dictionary<string, string> { ["status"] = "open" }, 50), Bench.None)));
        Assert.Equal(1, await CountAsync(async () => await store.ReadTotalsAsync("budget", "p", Bench.None)));
        Assert.Equal(2, await CountAsync(async () => await store.ReadEffectsAsync(Bench.One, Bench.None)));
        Assert.Equal(3, await CountAsync(() => store.CompleteEffectAsync(Bench.One, "call/one 2", Bench.None)));
    }

    private async Task<int> CountAsync(Func<Task> work)
    {
        var before = _tables.Calls;
        await work();
        return _tables.Calls - before;
    }

    /// <summary>Two events, a record, a row of three sorts, a total, an effect, a deadline that moves. The view of the contract has two sorts: a third costs no call.</summary>
    private static Runtime.Ports.Commit Typical(Runtime.Ports.Commit commit, long? before, long after, DateTimeOffset deadline) => commit
        .With(ContentChange.Text("note", "words"))
        .With(Sample.Row(commit.Stream.Key))
        .With(Sample.Total(before, after))
        .With(Sample.Effect($"{commit.Stream} {commit.Events[^1].Version}", commit.Stream.ToString(), Bench.Noon.AddHours(1)))
        .Due(deadline);
}
