using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class ALostAnswer
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Lets_the_commit_be_repeated_and_doubles_nothing(bool isLarge)
    {
        var commit = isLarge ? Bench.Large : Bench.Second;
        var after = await Bench.SeenAfterAsync(commit);
        var thrown = 0;
        for (var at = 1; ; at++)
        {
            var bench = new Bench();
            await bench.BeginAsync();
            var losing = new LosingAnAnswer(bench.Tables, at);
            var store = await bench.OpenAsync();
            try
            {
                Assert.True(await (await Bench.OpenAsync(losing)).CommitAsync(commit, Bench.None));
            }
            catch (StoreUnavailableException)
            {
                thrown++;
                var stands = (await store.ReadStreamAsync(Bench.One, 2, Bench.None)).Count > 0;
                Assert.Equal(!stands, await store.CommitAsync(commit, Bench.None));
            }
            Assert.False(await store.CommitAsync(commit, Bench.None));
            await store.RepairAsync(Bench.Later, Bench.None);
            Assert.Equal(after, await bench.SeenAsync());
            await bench.AssertCleanAsync();
            if (!losing.WasLost) break;
        }
        Assert.True(thrown >= 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task That_the_client_below_asked_for_again_is_recognised(bool isLarge)
    {
        var commit = isLarge ? Bench.Large : Bench.Second;
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await Bench.OpenAsync(new AskingTwice(bench.Tables));
        Assert.True(await store.CommitAsync(commit, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(commit), await bench.SeenAsync());
        await bench.AssertCleanAsync();
        var head = await store.SealAsync(Bench.Noon, Bench.None);
        Assert.Equal(head, await store.SealAsync(Bench.Noon, Bench.None));
        Assert.Null((await store.VerifyAsync(head, Bench.None)).Broken);
    }

    /// <summary>Nobody can tell any more whose commit it was, so the caller is sent to look; but it stands, and is finished.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task To_a_commit_that_others_have_built_upon_leaves_it_finished(bool isLarge)
    {
        var commit = isLarge ? Bench.Large : Bench.Second;
        var next = commit.Next().With(Sample.Row("r9"));
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await Bench.OpenAsync(new RefusingWhatItDid(bench.Tables, async () => Assert.True(await (await bench.OpenAsync()).CommitAsync(next, Bench.None))));
        Assert.False(await store.CommitAsync(commit, Bench.None));
        Assert.Equal(await Bench.SeenAfterAsync(commit, next), await bench.SeenAsync());
        await bench.AssertCleanAsync();
    }

    /// <summary>Without an event no version tells; the token does.</summary>
    [Fact]
    public async Task To_a_large_commit_without_events_keeps_it()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        Commit Words(IEnumerable<string> names) => new(Bench.One, 2, [], [.. names.Select(name => ContentChange.Text(name, name))], [], [], Bench.Noon, []);
        var store = await Bench.OpenAsync(new RefusingWhatItDid(bench.Tables, async () => Assert.True(await (await bench.OpenAsync()).CommitAsync(Words(["other"]), Bench.None))));
        Assert.True(await store.CommitAsync(Words(Enumerable.Range(0, 150).Select(i => $"n{i}")), Bench.None));
        var contents = await store.ReadContentsAsync(Bench.One, Bench.None);
        Assert.Equal(153, contents.Records.Count);
        // Written once: readers never missed what stood already.
        Assert.Single(await bench.RowsAsync("streams"), row => row.Row[0] == 't');
        Assert.Null(await store.ReadContentAsync(Bench.One, "n0", 2, Bench.None));
        await bench.AssertCleanAsync();
    }

    [Fact]
    public async Task After_the_commit_is_told_and_is_no_failure()
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var told = new List<string>();
        var store = await TableStore.OpenAsync(new DyingAfterTheCommit(bench.Tables), new TableStoreOptions { OnFault = (what, _) => told.Add(what) }, ContractViews.All, Bench.None);
        Assert.True(await store.CommitAsync(Bench.Second, Bench.None));
        Assert.Equal("What follows from version 4 of call/one", Assert.Single(told));
    }
}
