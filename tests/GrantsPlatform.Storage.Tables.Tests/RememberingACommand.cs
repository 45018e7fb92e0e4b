using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class RememberingACommand
{
    private static readonly RememberedCommand Noted = new("c-9", "0123456789abcdef", 2, Actor.Policy);

    [Fact]
    public async Task Whose_answer_was_lost_is_noted_once()
    {
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            var losing = new LosingAnAnswer(bench.Tables, at);
            var store = await bench.OpenAsync();
            try
            {
                Assert.True(await (await Bench.OpenAsync(losing)).RememberAsync(Bench.One, Noted, Bench.None));
            }
            catch (StoreUnavailableException)
            {
                Assert.True(await store.RememberAsync(Bench.One, Noted, Bench.None));
            }
            Assert.Equal([Noted], (await store.LoadAsync(Bench.One, 0, Bench.None)).Remembered);
            await bench.AssertCleanAsync();
            if (!losing.WasLost) break;
        }
    }

    [Fact]
    public async Task That_the_client_below_asked_for_again_is_recognised()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        Assert.True(await (await Bench.OpenAsync(new AskingTwice(bench.Tables))).RememberAsync(Bench.One, Noted, Bench.None));
        Assert.Equal([Noted], (await (await bench.OpenAsync()).LoadAsync(Bench.One, 2, Bench.None)).Remembered);
    }

    /// <summary>Noted between two pages, at a version that was read already, with an event behind it that is read.</summary>
    [Fact]
    public async Task While_others_read_page_after_page_is_seen_where_what_came_after_it_is()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var pages = 0;
        // A page holds three rows.
        foreach (var key in new[] { "c-1", "c-2", "c-3" }) Assert.True(await (await bench.OpenAsync()).RememberAsync(Bench.One, Noted with { Id = key }, Bench.None));
        var store = await Bench.OpenAsync(new Interrupting(bench.Tables, call => !call.IsFind && Interlocked.Increment(ref pages) == 2, async () =>
        {
            var other = await bench.OpenAsync();
            Assert.True(await other.RememberAsync(Bench.One, Noted with { Id = "c-0" }, Bench.None));
            Assert.True(await other.CommitAsync(Bench.Second, Bench.None));
        }));
        var loaded = await store.LoadAsync(Bench.One, 0, Bench.None);
        Assert.Equal(4, loaded.Events.Count);
        Assert.Equal(["c-0", "c-1", "c-2", "c-3"], loaded.Remembered.Select(command => command.Id).Order());
    }

    [Fact]
    public async Task Of_a_large_commit_s_version_lies_behind_all_that_was_staged()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await bench.OpenAsync();
        Assert.True(await store.CommitAsync(Bench.Large, Bench.None));
        var version = Bench.Large.ExpectedVersion + Bench.Large.Events.Count;
        Assert.True(await store.RememberAsync(Bench.One, Noted with { Version = version }, Bench.None));
        var loaded = await store.LoadAsync(Bench.One, version, Bench.None);
        Assert.Empty(loaded.Events);
        Assert.Equal([Noted with { Version = version }], loaded.Remembered);
        Assert.Equal(version, (await store.LoadAsync(Bench.One, 0, Bench.None)).Events.Count);
    }
}
