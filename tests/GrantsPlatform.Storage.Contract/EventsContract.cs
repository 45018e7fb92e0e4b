using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class EventsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Reads_a_stream_that_does_not_exist_as_empty() =>
        Assert.Empty(await Store.ReadStreamAsync(One, 0, None));

    [Fact]
    public async Task Gives_back_the_very_bytes_and_hashes_in_order()
    {
        var commit = await WriteAsync(Sample.New(One, 3));
        AssertSame(commit.Events, await Store.ReadStreamAsync(One, 0, None));
    }

    [Fact]
    public async Task Reads_only_what_follows_a_version()
    {
        var commit = await WriteAsync(Sample.New(One, 3));
        AssertSame([commit.Events[2]], await Store.ReadStreamAsync(One, 2, None));
        Assert.Empty(await Store.ReadStreamAsync(One, 3, None));
    }

    [Fact]
    public async Task Keeps_streams_apart()
    {
        await WriteAsync(Sample.New(One, 2));
        var other = await WriteAsync(Sample.New(Two));
        var sameKey = await WriteAsync(Sample.New(new StreamId("award", "one")));
        AssertSame(other.Events, await Store.ReadStreamAsync(Two, 0, None));
        AssertSame(sameKey.Events, await Store.ReadStreamAsync(sameKey.Stream, 0, None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Refuses_a_commit_at_another_version_and_writes_nothing_of_it(long expected)
    {
        var first = await WriteAsync(Sample.New(One, 2).With(Sample.Row("kept")).With(Sample.Total(null, 5)).Due(Noon));
        var late = new Commit(
            One, expected, [Sample.Event(One, expected + 1, "")], [ContentChange.Text("note", "late")], [Sample.Row("late")],
            [Sample.Total(5, 9)], Noon.AddDays(1), [Sample.Effect("late", "lane", Noon)]);

        Assert.False(await Store.CommitAsync(late, None));

        AssertSame(first.Events, await Store.ReadStreamAsync(One, 0, None));
        Assert.Empty((await Store.ReadContentsAsync(One, None)).Records);
        Assert.Null(await Store.FindRowAsync(ContractViews.Name, "p", "late", None));
        Assert.Equal(5, Assert.Single(await Store.ReadTotalsAsync("budget", "p", None)).Measures["cents"]);
        Assert.Equal(Noon, Assert.Single(await Store.ReadDueDeadlinesAsync(Noon.AddDays(2), 10, None)).At);
        Assert.Empty(await Store.ReadDueEffectsAsync(Noon.AddDays(2), 10, None));
    }

    [Fact]
    public async Task Lets_exactly_one_of_many_rivals_win()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            Store.CommitAsync(Sample.New(One) with { Events = [Sample.Event(One, 1, "", $"c-{i}")] }, None)));
        Assert.Single(answers, won => won);
        Assert.Single(await Store.ReadStreamAsync(One, 0, None));
    }

    [Fact]
    public async Task Takes_many_streams_at_once()
    {
        var streams = Enumerable.Range(0, 500).Select(i => new StreamId("call", $"s-{i}")).ToList();
        await Task.WhenAll(streams.Select(stream => WriteAsync(Sample.New(stream, 2))));
        foreach (var stream in streams) Assert.Equal(2, (await Store.ReadStreamAsync(stream, 0, None)).Count);
    }

    [Fact]
    public async Task Reads_its_own_writes()
    {
        for (var i = 0; i < 50; i++)
        {
            var commit = await WriteAsync(Sample.New(new StreamId("call", $"s-{i}")));
            Assert.Single(await Store.ReadStreamAsync(commit.Stream, 0, None));
        }
    }

    [Fact]
    public async Task Throws_on_events_that_leave_a_gap()
    {
        var gap = Sample.New(One) with { Events = [Sample.Event(One, 2, "")] };
        await Assert.ThrowsAsync<ArgumentException>(() => Store.CommitAsync(gap, None));
    }

    [Fact]
    public async Task Lists_streams_in_ordinal_order_of_their_keys()
    {
        foreach (var key in new[] { "b", "B", "a-10", "a-9", "~z" }) await WriteAsync(Sample.New(new StreamId("call", key)));
        await WriteAsync(Sample.New(new StreamId("award", "z")));

        Assert.Equal(["call/B", "call/a-10", "call/a-9", "call/b", "call/~z"], await ListAsync("call"));
        Assert.Equal(["award/z", "call/B", "call/a-10", "call/a-9", "call/b", "call/~z"], await ListAsync(null));
        Assert.Empty(await ListAsync("nothing"));
    }

    [Fact]
    public async Task Does_not_list_a_stream_that_has_only_content()
    {
        await WriteAsync(Sample.New(One, 0).With(ContentChange.Text("note", "draft")));
        Assert.Empty(await ListAsync("call"));
        await WriteAsync(Sample.New(One));
        Assert.Equal(["call/one"], await ListAsync("call"));
    }

    [Fact]
    public async Task Is_not_begun_when_cancelled_before()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.CommitAsync(Sample.New(One), cancelled.Token));
        Assert.Empty(await Store.ReadStreamAsync(One, 0, None));
    }

    private async Task<List<string>> ListAsync(string? kind)
    {
        var streams = new List<string>();
        await foreach (var stream in Store.ListStreamsAsync(kind, None)) streams.Add(stream.ToString());
        return streams;
    }

    private static void AssertSame(IEnumerable<StoredEvent> expected, IReadOnlyList<StoredEvent> found) => Assert.Equal(
        expected.Select(e => (e.Stream, e.Version, e.Hash, Convert.ToHexString(e.Bytes.Span))),
        found.Select(e => (e.Stream, e.Version, e.Hash, Convert.ToHexString(e.Bytes.Span))));
}
