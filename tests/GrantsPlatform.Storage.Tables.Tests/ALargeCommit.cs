using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class ALargeCommit
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Stands_whole_with_hundreds_of_everything_and_megabytes()
    {
        var store = await _bench.OpenAsync();
        var large = Enumerable.Range(0, 10 * 1024 * 1024).Select(i => (byte)(i * 31 / 7)).ToArray();
        var commit = Sample.New(Bench.One, 300)
            .Attesting(1, [new ContentChange.Put("a", [.. large]), .. Enumerable.Range(0, 300).Select(i => ContentChange.Text($"n{i}", $"{i}"))]) with
        {
            Rows = [.. Enumerable.Range(0, 300).Select(i => Sample.Row($"r{i:D3}", $"s{i % 10}"))],
            Totals = [.. Enumerable.Range(0, 120).Select(i => Sample.Total(null, i, $"g{i:D3}"))],
            Effects = [.. Enumerable.Range(0, 300).Select(i => Sample.Effect($"e{i}", $"lane {i % 100}", Bench.Noon))],
        };

        Assert.True(await store.CommitAsync(commit, Bench.None));

        Assert.Equal(commit.Events.Select(e => e.Hash), (await store.ReadStreamAsync(Bench.One, 0, Bench.None)).Select(e => e.Hash));
        var contents = await store.ReadContentsAsync(Bench.One, Bench.None);
        Assert.Equal(301, contents.Records.Count);
        Assert.True(contents.Records["a"].AsSpan().SequenceEqual(large));
        Assert.Equal(100, (await store.ReadEffectsAsync(Bench.One, Bench.None)).Count);
        Assert.Equal(300, (await store.QueryAsync(new ViewQuery(ContractViews.Name, "p", "row", true, new Dictionary<string, string>(), 500), Bench.None)).Rows.Count);
        Assert.Equal(119, (await store.ReadTotalsAsync("budget", "p", Bench.None)).Count);
        Assert.Null((await store.VerifyAsync(null, Bench.None)).Broken);
        await _bench.AssertCleanAsync();
        // And it can be gone on from.
        Assert.True(await store.CommitAsync(commit.Next() with { Contents = [new ContentChange.Erase("a")] }, Bench.None));
        Assert.Null(await store.ReadContentAsync(Bench.One, "a", 1, Bench.None));
        await store.CompleteEffectAsync(Bench.One, "e0", Bench.None);
        Assert.Contains("e100", (await store.ReadEffectsAsync(Bench.One, Bench.None)).Select(effect => effect.Id));
    }

    [Fact]
    public async Task Shows_nothing_before_it_stands()
    {
        await _bench.BeginAsync();
        var before = await Bench.SeenAfterAsync();
        var seen = "";
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFlip, async () => seen = await _bench.SeenAsync()));
        Assert.True(await store.CommitAsync(Bench.Large, Bench.None));
        Assert.Equal(before, seen);
    }

    /// <summary>The reader saw half of the rows, and the token when all of them stood.</summary>
    [Fact]
    public async Task Is_never_read_in_part()
    {
        await _bench.BeginAsync();
        var (looking, written) = (new TaskCompletionSource(), new TaskCompletionSource());
        var reader = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFind, async () =>
        {
            looking.SetResult();
            await written.Task;
        }));
        Task<IReadOnlyList<StoredEvent>>? reading = null;
        var staged = 0;
        var writer = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.Table == "grantsstreams" && call.Actions.Count > 0 && Interlocked.Increment(ref staged) == 2, async () =>
        {
            while (!(await _bench.RowsAsync("streams")).Exists(row => row.Values.ContainsKey("token"))) await Task.Yield();
            reading = Task.Run(async () => await reader.ReadStreamAsync(Bench.One, 0, Bench.None));
            await looking.Task;
        }));
        Assert.True(await writer.CommitAsync(Bench.First.Next(150), Bench.None));
        written.SetResult();
        Assert.Equal(152, (await reading!).Count);
    }

    [Fact]
    public async Task That_a_rival_overtook_leaves_no_row_behind()
    {
        await _bench.BeginAsync();
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFlip, async () => Assert.True(await (await _bench.OpenAsync()).CommitAsync(Bench.Second, Bench.None))));
        Assert.False(await store.CommitAsync(Bench.Large, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    [Fact]
    public async Task That_a_rival_overtook_and_that_died_is_swept()
    {
        await _bench.BeginAsync();
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFlip, async () =>
        {
            Assert.True(await (await _bench.OpenAsync()).CommitAsync(Bench.Second, Bench.None));
            throw new StoreUnavailableException("The process is dead.");
        }));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Bench.Large, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());

        var report = await store.RepairAsync(Bench.Later, Bench.None);

        Assert.InRange(report.ThrownAway, 100, 1000);
        await _bench.AssertCleanAsync();
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Second), await _bench.SeenAsync());
    }

    [Fact]
    public async Task That_was_given_up_for_dead_while_it_was_only_slow_begins_anew()
    {
        await _bench.BeginAsync();
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFlip, async () => await (await _bench.OpenAsync()).RepairAsync(Bench.Later, Bench.None)));
        Assert.True(await store.CommitAsync(Bench.Large, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Large), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }

    [Fact]
    public async Task Begins_anew_when_the_stream_changed_without_an_event()
    {
        await _bench.BeginAsync();
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.IsFlip, async () =>
            await (await _bench.OpenAsync()).PostponeEffectAsync(Bench.One, "e1", 2, Bench.Noon.AddHours(2), Bench.None)));
        Assert.True(await store.CommitAsync(Bench.Large, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(Bench.Large), await _bench.SeenAsync());
        await _bench.AssertCleanAsync();
    }
}
