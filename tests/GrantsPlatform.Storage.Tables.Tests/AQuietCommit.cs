using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>One of which nothing follows outside its stream's partition: it leaves no trace, and nothing to be repaired.</summary>
public sealed class AQuietCommit
{
    private static readonly Commit Quiet = Bench.First.Next().Attesting(2, ContentChange.Text("a", "quiet")).Due(Bench.Noon);

    [Fact]
    public async Task Stands_or_not_after_a_crash_at_any_call_without_a_repair_and_is_sealed()
    {
        var (before, after) = (await Bench.SeenAfterAsync(), await Bench.SeenAfterAsync(Quiet));
        var (none, all) = (0, 0);
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            await (await bench.OpenAsync()).SealAsync(Bench.Noon, Bench.None);
            var dying = new Dying(bench.Tables, at);
            try
            {
                await (await Bench.OpenAsync(dying)).CommitAsync(Quiet, Bench.None);
            }
            catch (StoreUnavailableException)
            {
            }
            var seen = await bench.SeenAsync();
            Assert.True(seen == before || seen == after, $"Dead at call {at}:\n{seen}");
            await bench.AssertCleanAsync();
            await AssertSealedAsync(bench, seen == after ? 4 : 3);
            if (seen == after) all++;
            else none++;
            if (!dying.IsDead) break;
        }
        Assert.True(none >= 3 && all >= 1, $"{none} times nothing, {all} times all");
    }

    [Fact]
    public async Task Is_the_same_when_an_answer_is_lost_at_any_call()
    {
        var after = await Bench.SeenAfterAsync(Quiet);
        for (var at = 1; at <= 6; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            try
            {
                await (await Bench.OpenAsync(new LosingAnAnswer(bench.Tables, at))).CommitAsync(Quiet, Bench.None);
            }
            catch (StoreUnavailableException)
            {
                await (await bench.OpenAsync()).CommitAsync(Quiet, Bench.None);
            }
            Assert.Equal(after, await bench.SeenAsync());
            await bench.AssertCleanAsync();
            await AssertSealedAsync(bench, 4);
        }
    }

    /// <summary>The mark was put, and found with nothing behind it, before the commit was made.</summary>
    [Fact]
    public async Task Is_sealed_whoever_sealed_while_it_was_on_its_way()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await Bench.OpenAsync(new Interrupting(bench.Tables, call => call.IsCommit, async () => await (await bench.OpenAsync()).SealAsync(Bench.Noon, Bench.None)));
        Assert.True(await store.CommitAsync(Quiet, Bench.None));
        await AssertSealedAsync(bench, 4);
    }

    [Fact]
    public async Task Shares_its_mark_with_those_that_come_soon_after()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await bench.OpenAsync();
        Assert.True(await store.CommitAsync(Quiet, Bench.None));
        await AssertSealedAsync(bench, 4);
        Assert.True(await store.CommitAsync(Quiet.Next().Due(Bench.Noon), Bench.None));
        await AssertSealedAsync(bench, 5);
        await (await Bench.OpenLaterAsync(bench.Tables)).SealAsync(Bench.Noon, Bench.None);
        Assert.DoesNotContain(await bench.RowsAsync("agenda"), row => row.Row[0] == 'u');
    }

    /// <summary>What a commit before left to be swept, and this one would take with it, a repair has swept a moment ago.</summary>
    [Fact]
    public async Task Becomes_one_like_others_where_somebody_has_swept_what_it_was_to_sweep()
    {
        var before = Bench.First.Next().Attesting(2, ContentChange.Text("a", "second")).With(Sample.Row("r1", "z")).Due(Bench.Noon);
        var quiet = before.Next().Attesting(3, ContentChange.Text("a", "third")).Due(Bench.Noon);
        var bench = new Bench();
        await bench.BeginAsync();
        await bench.CommitAndDieAsync(before);
        var store = await Bench.OpenAsync(new Interrupting(bench.Tables, call => call.IsCommit, async () => await (await bench.OpenAsync()).RepairAsync(Bench.Later, Bench.None)));
        Assert.True(await store.CommitAsync(quiet, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(before, quiet), await bench.SeenAsync());
        await bench.AssertCleanAsync();
        Assert.Single(await bench.RowsAsync("streams"), row => row.Row.StartsWith("na!", StringComparison.Ordinal));
    }

    /// <param name="events">With the one of the other stream.</param>
    private static async Task AssertSealedAsync(Bench bench, long events)
    {
        var store = await bench.OpenAsync();
        var head = await store.SealAsync(Bench.Noon, Bench.None);
        Assert.Equal(events, head.Events);
        Assert.Null((await store.VerifyAsync(head, Bench.None)).Broken);
    }
}
