using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class Rivals
{
    private readonly Bench _bench = new();

    [Theory]
    [InlineData(1)]
    [InlineData(70)]
    public async Task Of_one_stream_leave_one_winner_and_nothing_of_the_others(int events)
    {
        await _bench.BeginAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Bench.OpenAsync(new Hesitating(_bench.Tables))));
        var commits = stores.Select((_, i) => Bench.First.Next(events) with
        {
            Contents = [Core.Kernel.ContentChange.Text($"c{i}", $"{i}")],
            Rows = [Sample.Row($"won{i}")], Totals = [Sample.Total(5, i)], Effects = [.. Enumerable.Range(0, events).Select(n => Sample.Effect($"e{i}-{n}", $"l{i}", Bench.Noon))],
        }).ToList();

        var answers = await Task.WhenAll(stores.Zip(commits).Select(one => Task.Run(() => one.First.CommitAsync(one.Second, Bench.None))));

        Assert.Single(answers, won => won);
        Assert.Equal(await Bench.SeenAfterAsync(commits[Array.IndexOf(answers, true)]), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    [Fact]
    public async Task Of_one_total_lose_nothing()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Bench.OpenAsync(new Hesitating(_bench.Tables))));
        await Task.WhenAll(Enumerable.Range(0, 64).Select(i => Task.Run(async () =>
        {
            var commit = Sample.New(new Core.Kernel.StreamId("call", $"s-{i}")).With(Sample.Total(null, 1));
            for (var cents = 1; cents <= 3; cents++, commit = commit.Next().With(Sample.Total(cents - 1, cents)))
                Assert.True(await stores[i % 8].CommitAsync(commit, Bench.None));
        })));
        Assert.Equal(64 * 3, Assert.Single(await stores[0].ReadTotalsAsync("budget", "p", Bench.None)).Measures["cents"]);
    }

    [Fact]
    public async Task Who_commit_and_finish_effects_at_once_lose_no_effect_and_no_wake()
    {
        var stream = Bench.One;
        var store = await Bench.OpenAsync(new Hesitating(_bench.Tables));
        var commit = Sample.New(stream).With(Sample.Effect("e0", "lane", Bench.Noon));
        Assert.True(await store.CommitAsync(commit, Bench.None));
        for (var i = 1; i <= 20; i++)
        {
            commit = commit.Next().With(Sample.Effect($"e{i}", "lane", Bench.Noon.AddMinutes(-i)));
            var (next, done) = (commit, $"e{i - 1}");
            await Task.WhenAll(
                Task.Run(async () => Assert.True(await store.CommitAsync(next, Bench.None))),
                Task.Run(() => store.CompleteEffectAsync(stream, done, Bench.None)));
            Assert.Equal([$"e{i}"], (await store.ReadDueEffectsAsync(Bench.Noon, 10, Bench.None)).Select(effect => effect.Id));
            Assert.Equal(Bench.Noon.AddMinutes(-i), await store.NextWakeAsync(Bench.None));
        }
    }

    /// <summary>The repair comes between the entry for an earlier instant and the head that it is for, and the process dies after that.</summary>
    [Fact]
    public async Task Who_repair_and_finish_an_effect_lose_no_wake()
    {
        var store = await _bench.OpenAsync();
        Assert.True(await store.CommitAsync(Sample.New(Bench.One).With(Sample.Effect("first", "lane", Bench.Noon.AddHours(1)), Sample.Effect("second", "lane", Bench.Noon)), Bench.None));
        var slow = await Bench.OpenAsync(new Interrupting(new DyingAfterTheCommit(_bench.Tables), call => call.IsCommit, () => store.RepairAsync(Bench.Later, Bench.None)));
        await slow.CompleteEffectAsync(Bench.One, "first", Bench.None);
        Assert.Equal(Bench.Noon, await store.NextWakeAsync(Bench.None));
        Assert.Equal(["second"], (await store.ReadDueEffectsAsync(Bench.Noon, 10, Bench.None)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Who_commit_while_a_stream_is_sealed_leave_it_marked()
    {
        var store = await _bench.OpenAsync();
        var commit = Sample.New(Bench.One);
        Assert.True(await store.CommitAsync(commit, Bench.None));
        var slow = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.Actions is [Gateway.EntityAction.Delete { Row: ['u', ..] }], async () =>
            Assert.True(await store.CommitAsync(commit.Next(), Bench.None))));
        Assert.Equal(1, (await slow.SealAsync(Bench.Noon, Bench.None)).Events);
        Assert.Equal(2, (await store.SealAsync(Bench.Noon, Bench.None)).Events);
    }

    [Fact]
    public async Task Who_seal_and_commit_at_once_leave_every_event_under_one_head()
    {
        var store = await Bench.OpenAsync(new Hesitating(_bench.Tables));
        var streams = Enumerable.Range(0, 10).Select(i => new Core.Kernel.StreamId("call", $"s-{i}")).ToList();
        var writing = streams.Select(stream => Task.Run(async () =>
        {
            Commit? last = null;
            for (var i = 0; i < 10; i++) Assert.True(await store.CommitAsync(last = last?.Next() ?? Sample.New(stream), Bench.None));
        }));
        var sealing = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++) await store.SealAsync(Bench.Noon, Bench.None);
        }));
        await Task.WhenAll([.. writing, .. sealing]);

        var head = await store.SealAsync(Bench.Noon, Bench.None);

        Assert.Equal(100, head.Events);
        var report = await store.VerifyAsync(head, Bench.None);
        Assert.Equal((100L, 10L, null), (report.Events, report.Streams, report.Broken));
        await (await Bench.OpenLaterAsync(_bench.Tables)).SealAsync(Bench.Noon, Bench.None);
        Assert.DoesNotContain(await _bench.RowsAsync("agenda"), row => row.Row[0] == 'u');
    }
}
