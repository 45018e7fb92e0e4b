using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class ViewsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Find_a_row_with_its_owner_and_version()
    {
        await WriteAsync(Sample.New(One, 2).With(Sample.Row("r")));
        var row = await Store.FindRowAsync(ContractViews.Name, "p", "r", None);
        Assert.Equal((One, 2L, "r"), (row!.Stream, row.Version, row.Row));
        Assert.Equal(Sample.Bytes("body of r"), row.Body.ToArray());
        Assert.Null(await Store.FindRowAsync(ContractViews.Name, "other", "r", None));
    }

    [Fact]
    public async Task Replace_and_remove_rows()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Row("r", "a"), Sample.Row("gone")));
        await WriteAsync(commit.Next().With(Sample.Row("r", "b", "closed"), new RowChange.Remove(ContractViews.Name, "p", "gone")));
        Assert.Equal(["r"], await RowsAsync(Query()));
        Assert.Equal(["r"], await RowsAsync(Query(status: "closed")));
        Assert.Empty(await RowsAsync(Query(status: "open")));
    }

    [Fact]
    public async Task Let_a_stream_remove_only_its_own_rows()
    {
        await WriteAsync(Sample.New(One).With(Sample.Row("r")));
        await WriteAsync(Sample.New(Two).With(new RowChange.Remove(ContractViews.Name, "p", "r")));
        Assert.Equal(["r"], await RowsAsync(Query()));
    }

    [Fact]
    public async Task Order_by_the_sort_then_by_the_row_both_ways()
    {
        await FillAsync(("r3", "b"), ("r1", "b"), ("r2", "a"), ("r4", "B"), ("r5", ""));
        Assert.Equal(["r5", "r4", "r2", "r1", "r3"], await RowsAsync(Query()));
        Assert.Equal(["r3", "r1", "r2", "r4", "r5"], await RowsAsync(Query() with { Descending = true }));
        Assert.Equal(["r1", "r2", "r3", "r4", "r5"], await RowsAsync(Query() with { Sort = "row" }));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(false, 7)]
    [InlineData(true, 7)]
    [InlineData(false, 500)]
    public async Task Page_through_everything_once(bool descending, int size)
    {
        // Three rows share each sort key, so that pages end within one.
        await FillAsync([.. Enumerable.Range(0, 40).Select(i => ($"r{i:D2}", $"k{i / 3:D2}"))]);
        var seen = new List<string>();
        string? after = null;
        do
        {
            var page = await Store.QueryAsync(Query() with { Descending = descending, Size = size, After = after }, None);
            Assert.InRange(page.Rows.Count, 1, size);
            seen.AddRange(page.Rows.Select(row => row.Row));
            after = page.Next;
        }
        while (after is not null);
        var expected = Enumerable.Range(0, 40).Select(i => $"r{i:D2}");
        Assert.Equal(descending ? expected.Reverse() : expected, seen);
    }

    [Fact]
    public async Task Go_on_after_the_last_row_even_when_it_has_gone()
    {
        await FillAsync(("r1", "a"), ("r2", "b"), ("r3", "c"));
        var first = await Store.QueryAsync(Query() with { Size = 2 }, None);
        await WriteAsync(new Commit(new StreamId("call", "r2"), 1, [], [], [new RowChange.Remove(ContractViews.Name, "p", "r2")], [], null, []));
        Assert.Equal(["r3"], await RowsAsync(Query() with { After = first.Next }));
    }

    [Fact]
    public async Task Filter_by_every_name_given()
    {
        await WriteAsync(Sample.New(One).With(
            Sample.Row("r1", status: "open", code: "x"), Sample.Row("r2", status: "open", code: "y"), Sample.Row("r3", status: "closed", code: "x"),
            Sample.Row("r4", status: "open", code: "x", partition: "q")));
        Assert.Equal(["r1", "r2"], await RowsAsync(Query(status: "open")));
        Assert.Equal(["r1"], await RowsAsync(Query(status: "open", code: "x")));
        Assert.Equal(["r1", "r3"], await RowsAsync(Query(code: "x")));
        Assert.Empty(await RowsAsync(Query(status: "nothing")));
        Assert.Equal(["r4"], await RowsAsync(Query() with { Partition = "q" }));
    }

    [Fact]
    public async Task Page_through_what_a_filter_leaves()
    {
        await WriteAsync(Sample.New(One).With([.. Enumerable.Range(0, 20).Select(i => Sample.Row($"r{i:D2}", status: i % 4 == 0 ? "open" : "closed"))]));
        var first = await Store.QueryAsync(Query(status: "open") with { Size = 3 }, None);
        Assert.Equal(["r00", "r04", "r08"], first.Rows.Select(row => row.Row));
        Assert.Equal(["r12", "r16"], await RowsAsync(Query(status: "open") with { Size = 3, After = first.Next }));
    }

    [Theory]
    [InlineData("nothing", "name", "status", 10)]
    [InlineData(ContractViews.Name, "nothing", "status", 10)]
    [InlineData(ContractViews.Name, "name", "nothing", 10)]
    [InlineData(ContractViews.Name, "name", "status", 0)]
    [InlineData(ContractViews.Name, "name", "status", 501)]
    public async Task Throw_on_names_and_sizes_that_are_not_of_the_schema(string view, string sort, string filter, int size) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () =>
            await Store.QueryAsync(new ViewQuery(view, "p", sort, false, new Dictionary<string, string> { [filter] = "x" }, size), None));

    [Theory]
    [InlineData("not a token")]
    [InlineData("")]
    [InlineData("AAAA")]
    public async Task Throw_on_a_token_that_is_not_theirs(string token) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Store.QueryAsync(Query() with { After = token }, None));

    [Fact]
    public async Task Are_replaced_whole_by_a_rebuild_with_totals_and_deadline()
    {
        await WriteAsync(Sample.New(One).With(Sample.Row("old")).With(Sample.Total(null, 5), Sample.Total(null, 2, "requested")).Due(Noon));
        await WriteAsync(Sample.New(Two).With(Sample.Row("other")).With(Sample.Total(null, 1)));
        var contribution = new Contribution("budget", "p", "awarded", System.Collections.Immutable.ImmutableSortedDictionary<string, long>.Empty.Add("cents", 7));

        Assert.True(await Store.ReplaceDerivedAsync(new Derived(One, 1, [Sample.Row("new")], [contribution], Noon.AddDays(1)), None));

        Assert.Equal(["new", "other"], await RowsAsync(Query()));
        var total = Assert.Single(await Store.ReadTotalsAsync("budget", "p", None));
        Assert.Equal(("awarded", 8L), (total.Group, total.Measures["cents"]));
        Assert.Equal(Noon.AddDays(1), Assert.Single(await Store.ReadDueDeadlinesAsync(Noon.AddDays(1), 10, None)).At);
        Assert.Single(await Store.ReadStreamAsync(One, 0, None));
    }

    [Fact]
    public async Task Are_not_rebuilt_from_a_version_that_has_passed()
    {
        await WriteAsync(Sample.New(One, 2).With(Sample.Row("kept")));
        Assert.False(await Store.ReplaceDerivedAsync(new Derived(One, 1, [], [], null), None));
        Assert.False(await Store.ReplaceDerivedAsync(new Derived(Two, 1, [], [], null), None));
        Assert.Equal(["kept"], await RowsAsync(Query()));
    }

    protected static ViewQuery Query(string? status = null, string? code = null)
    {
        var filters = new Dictionary<string, string>();
        if (status is not null) filters["status"] = status;
        if (code is not null) filters["code"] = code;
        return new ViewQuery(ContractViews.Name, "p", "name", false, filters, 100);
    }

    private async Task<IEnumerable<string>> RowsAsync(ViewQuery query) => (await Store.QueryAsync(query, None)).Rows.Select(row => row.Row);

    private async Task FillAsync(params (string Row, string Sort)[] rows)
    {
        foreach (var (row, sort) in rows) await WriteAsync(Sample.New(new StreamId("call", row)).With(Sample.Row(row, sort)));
    }
}
