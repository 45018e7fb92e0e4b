using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>Within one process, which learns of a large commit while it reads.</summary>
public sealed class ReadingAtOnce
{
    private readonly Bench _bench = new();

    [Fact]
    public async Task Twice_shows_a_large_commit_to_both()
    {
        await _bench.BeginAsync();
        Assert.True(await (await _bench.OpenAsync()).CommitAsync(Bench.Large, Bench.None));
        var store = await Bench.OpenAsync(new Meeting(_bench.Tables, 2));
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () => await store.ReadStreamAsync(Bench.One, 0, Bench.None))));
        Assert.All(both, events => Assert.Equal(62, events.Count));
    }

    /// <summary>The first page was read while half of the rows were there, the second when another reader had learnt that all of them count.</summary>
    [Fact]
    public async Task Page_after_page_shows_no_commit_in_part()
    {
        await _bench.BeginAsync();
        var (halfWritten, pageRead, learnt) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var pages = 0;
        var store = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => !call.IsFind && Interlocked.Increment(ref pages) == 2, async () =>
        {
            pageRead.SetResult();
            await learnt.Task;
        }));
        var parts = 0;
        var writer = await Bench.OpenAsync(new Interrupting(_bench.Tables, call => call.Table == "grantsstreams" && call.Actions.Count > 1 && Interlocked.Increment(ref parts) == 1, async () =>
        {
            await halfWritten.Task;
            await pageRead.Task;
        }));
        var writing = Task.Run(() => writer.CommitAsync(Bench.Large, Bench.None));
        while (!(await _bench.RowsAsync("streams")).Exists(row => row.Row.Contains('~'))) await Task.Delay(1);
        var reading = Task.Run(async () => await store.ReadContentsAsync(Bench.One, Bench.None));
        halfWritten.SetResult();
        Assert.True(await writing);
        Assert.Equal(62, (await store.ReadStreamAsync(Bench.One, 0, Bench.None)).Count);
        learnt.SetResult();
        Assert.Equal(42, (await reading).Records.Count);
    }

    /// <summary>Looks at single entities wait until there are several.</summary>
    private sealed class Meeting(ITables inner, int several) : Interposed(inner)
    {
        private readonly TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _waiting;

        protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
        {
            if (call.IsFind)
            {
                if (Interlocked.Increment(ref _waiting) == several) _met.SetResult();
                await _met.Task;
            }
            return await answer();
        }
    }
}
