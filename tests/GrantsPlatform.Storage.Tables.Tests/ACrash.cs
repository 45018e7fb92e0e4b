using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>Before each single call of a commit, once. Whatever was left, the repair ends with all of the commit or nothing.</summary>
public sealed class ACrash
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(false, 2)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    public async Task Leaves_all_or_nothing_once_repaired(bool isLarge, int repairers)
    {
        var commit = isLarge ? Bench.Large : Bench.Second;
        var (before, after) = (await Bench.SeenAfterAsync(), await Bench.SeenAfterAsync(commit));
        var (none, all) = (0, 0);
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            var dying = new Dying(bench.Tables, at);
            var answer = await AnswerAsync(await Bench.OpenAsync(dying), commit);

            await Task.WhenAll(Enumerable.Range(0, repairers).Select(async _ => await (await Bench.OpenAsync(new Hesitating(bench.Tables))).RepairAsync(Bench.Later, Bench.None)));

            var seen = await bench.SeenAsync();
            Assert.True(seen == before || seen == after, $"Dead at call {at}:\n{seen}");
            if (answer == true) Assert.Equal(after, seen);
            await bench.AssertCleanAsync();
            Assert.Equal(seen == before, await (await bench.OpenAsync()).CommitAsync(commit, Bench.None));
            Assert.Equal(after, await bench.SeenAsync());
            if (seen == before) none++;
            else all++;
            if (!dying.IsDead) break;
        }
        // Both happen, or the commit was not cut where it matters.
        Assert.True(none >= 3 && all >= 5, $"{none} times nothing, {all} times all");
    }

    [Fact]
    public async Task Of_the_repair_is_repaired()
    {
        var after = await Bench.SeenAfterAsync(Bench.Second);
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            await bench.CommitAndDieAsync(Bench.Second);
            var dying = new Dying(bench.Tables, at);
            try
            {
                await (await Bench.OpenAsync(dying)).RepairAsync(Bench.Later, Bench.None);
            }
            catch (StoreUnavailableException)
            {
            }
            await (await bench.OpenAsync()).RepairAsync(Bench.Later, Bench.None);
            Assert.Equal(after, await bench.SeenAsync());
            await bench.AssertCleanAsync();
            if (!dying.IsDead) break;
        }
    }

    [Fact]
    public async Task Leaves_what_is_acknowledged_and_due_where_the_stream_itself_is_asked()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        await bench.CommitAndDieAsync(Bench.Second);
        Assert.Equal(["e1", "e2"], (await (await bench.OpenAsync()).ReadEffectsAsync(Bench.One, Bench.None)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Of_completing_an_effect_loses_no_wake()
    {
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            var store = await bench.OpenAsync();
            await store.CommitAsync(Sample.New(Bench.One).With(
                Sample.Effect("first", "lane", Bench.Noon.AddHours(1)), Sample.Effect("second", "lane", Bench.Noon)), Bench.None);
            var dying = new Dying(bench.Tables, at);
            try
            {
                await (await Bench.OpenAsync(dying)).CompleteEffectAsync(Bench.One, "first", Bench.None);
            }
            catch (StoreUnavailableException)
            {
            }
            var isDone = (await store.ReadEffectsAsync(Bench.One, Bench.None))[0].Id == "second";
            Assert.Equal(isDone ? Bench.Noon : Bench.Noon.AddHours(1), await store.NextWakeAsync(Bench.None));
            Assert.Equal(isDone ? ["second"] : [], (await store.ReadDueEffectsAsync(Bench.Noon, 10, Bench.None)).Select(effect => effect.Id));
            await store.RepairAsync(Bench.Later, Bench.None);
            Assert.Equal(isDone ? Bench.Noon : Bench.Noon.AddHours(1), await store.NextWakeAsync(Bench.None));
            if (!dying.IsDead) break;
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(250)]
    public async Task Of_splitting_an_effect_leaves_it_or_what_it_was_split_into(int count)
    {
        NewEffect[] parts = [.. Enumerable.Range(0, count).Select(i => Sample.Effect($"part-{i:D3}", $"part-{i:D3}", Bench.Noon))];
        var (none, all) = (0, 0);
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            var store = await bench.OpenAsync();
            await store.CommitAsync(Sample.New(Bench.One).With(Sample.Effect("whole", "whole", Bench.Noon.AddHours(1))), Bench.None);
            var dying = new Dying(bench.Tables, at);
            try
            {
                await (await Bench.OpenAsync(dying)).SplitEffectAsync(Bench.One, "whole", parts, Bench.None);
            }
            catch (StoreUnavailableException)
            {
            }
            await store.RepairAsync(Bench.Later, Bench.None);
            var left = (await store.ReadEffectsAsync(Bench.One, Bench.None)).Select(effect => effect.Id).ToList();
            var isDone = left is not ["whole"];
            if (isDone) Assert.Equal(parts.Select(part => part.Id), left);
            Assert.Equal(isDone ? Bench.Noon : Bench.Noon.AddHours(1), await store.NextWakeAsync(Bench.None));
            Assert.Equal(isDone ? count : 0, (await store.ReadDueEffectsAsync(Bench.Noon, 1000, Bench.None)).Count);
            await bench.AssertCleanAsync();
            if (isDone) all++;
            else none++;
            if (!dying.IsDead) break;
        }
        Assert.True(none >= 2 && all >= 2, $"{none} times nothing, {all} times all");
    }

    [Fact]
    public async Task Of_sealing_leaves_nothing_sealed_twice_or_never()
    {
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            var dying = new Dying(bench.Tables, at);
            try
            {
                await (await Bench.OpenAsync(dying)).SealAsync(Bench.Noon, Bench.None);
            }
            catch (StoreUnavailableException)
            {
            }
            var store = await bench.OpenAsync();
            Assert.True(await store.CommitAsync(Bench.Second, Bench.None));
            var head = await store.SealAsync(Bench.Noon, Bench.None);
            Assert.Equal(5, head.Events);
            Assert.Null((await store.VerifyAsync(head, Bench.None)).Broken);
            Assert.Equal(head, await store.SealAsync(Bench.Noon, Bench.None));
            Assert.DoesNotContain(await bench.RowsAsync("agenda"), row => row.Row[0] == 'u');
            if (!dying.IsDead) break;
        }
    }

    private static async Task<bool?> AnswerAsync(TableStore store, Commit commit)
    {
        try
        {
            return await store.CommitAsync(commit, Bench.None);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
