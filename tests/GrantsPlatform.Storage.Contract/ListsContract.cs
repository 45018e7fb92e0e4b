using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

/// <summary>What people who work on long lists ask of them.</summary>
public abstract class ListsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Take_any_of_several_values()
    {
        await FillAsync(("r1", "a", "open", "x"), ("r2", "b", "closed", "x"), ("r3", "c", "late", "y"), ("r4", "d", "open", "y"));
        Assert.Equal(["r1", "r2", "r4"], await RowsAsync(Query() with { Among = Any("status", "open", "closed") }));
        Assert.Equal(["r1", "r2"], await RowsAsync(Query() with { Among = Any("status", "open", "closed").Add("code", ["x", "z"]) }));
        Assert.Equal(["r4"], await RowsAsync(Query() with { Among = Any("status", "open", "closed"), Filters = new Dictionary<string, string> { ["code"] = "y" } }));
        Assert.Empty(await RowsAsync(Query() with { Among = Any("status") }));
    }

    [Fact]
    public async Task Lie_between_two_keys_of_any_sort_both_included()
    {
        await FillAsync(("r1", "2025-05-09", "open", "x"), ("r2", "2025-05-10", "open", "x"), ("r3", "2025-05-11", "open", "x"), ("r4", "", "open", "x"));
        Assert.Equal(["r1", "r2"], await RowsAsync(Query() with { Spans = Span("name", "2025-05-09", "2025-05-10") }));
        Assert.Equal(["r2", "r3"], await RowsAsync(Query() with { Spans = Span("name", "2025-05-10", null) }));
        Assert.Equal(["r4", "r1"], await RowsAsync(Query() with { Spans = Span("name", null, "2025-05-09") }));
        Assert.Equal(["r3", "r2"], await RowsAsync(Query() with { Sort = "row", Descending = true, Spans = Span("name", "2025-05-10", "2025-05-11") }));
        Assert.Equal(["r2"], await RowsAsync(Query() with { Spans = Span("name", "2025-05-10", null).Add("row", new KeySpan("r1", "r2")) }));
    }

    [Fact]
    public async Task Are_found_by_words_in_part_whatever_their_case_and_accents()
    {
        await WriteAsync(Sample.New(One).With(
            Sample.Row("r1", words: "Mission locale de l’Échelle – CLLAJ25-0042"), Sample.Row("r2", words: "Un toit pour tous, Tarbes"), Sample.Row("r3", words: "Œuvre des Échelles et Cie")));
        Assert.Equal(["r1"], await RowsAsync(Query() with { Words = "  MISSION echelle " }));
        Assert.Equal(["r1", "r3"], await RowsAsync(Query() with { Words = "échell" }));
        Assert.Equal(["r1"], await RowsAsync(Query() with { Words = "cllaj25-0042" }));
        Assert.Equal(["r1"], await RowsAsync(Query() with { Words = "0042" }));
        Assert.Equal(["r3"], await RowsAsync(Query() with { Words = "oeuvre" }));
        Assert.Empty(await RowsAsync(Query() with { Words = "toit mission" }));
        Assert.Empty(await RowsAsync(Query() with { Words = "100%" }));
        Assert.Equal(["r1", "r2", "r3"], await RowsAsync(Query() with { Words = " – " }));
    }

    [Fact]
    public async Task Follow_the_words_and_the_going_of_a_row()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Row("r1", words: "ancien nom"), Sample.Row("r2", words: "autre nom")));
        commit = await WriteAsync(commit.Next().With(Sample.Row("r1", words: "nouveau nom"), new RowChange.Remove(ContractViews.Name, "p", "r2")));
        Assert.Empty(await RowsAsync(Query() with { Words = "ancien" }));
        Assert.Equal(["r1"], await RowsAsync(Query() with { Words = "nom" }));
        await WriteAsync(commit.Next().With(Sample.Row("r3", words: "troisieme")));
        Assert.Equal(["r3"], await RowsAsync(Query() with { Words = "troisieme" }));
        Assert.True(await Store.ReplaceDerivedAsync(new Derived(One, 3, [Sample.Row("r4", words: "refait")], [], null), None));
        Assert.Equal(["r4"], await RowsAsync(Query() with { Words = "refait" }));
        Assert.Empty(await RowsAsync(Query() with { Words = "nom" }));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 3)]
    [InlineData(false, 7)]
    [InlineData(true, 100)]
    public async Task Turn_pages_forth_and_back(bool descending, int size)
    {
        await FillAsync([.. Enumerable.Range(0, 20).Select(i => ($"r{i:D2}", $"k{i / 3:D2}", i % 5 == 0 ? "closed" : "open", "x"))]);
        var query = Query() with { Descending = descending, Size = size, Among = Any("status", "open") };
        List<string[]> forth = [];
        var page = await Store.QueryAsync(query, None);
        Assert.Null(page.Previous);
        forth.Add(Names(page));
        while (page.Next is { } next)
        {
            page = await Store.QueryAsync(query with { After = next }, None);
            forth.Add(Names(page));
        }
        for (var at = forth.Count - 2; at >= 0; at--)
        {
            page = await Store.QueryAsync(query with { Before = page.Previous }, None);
            Assert.Equal(forth[at], Names(page));
            Assert.Equal(at == 0, page.Previous is null);
            Assert.Equal(forth[at + 1], Names(await Store.QueryAsync(query with { After = page.Next }, None)));
        }
    }

    [Fact]
    public async Task Leave_rows_out_that_meet_the_rest_and_fill_the_page_all_the_same()
    {
        await FillAsync(("r1", "a", "open", "x"), ("r2", "b", "closed", "x"), ("r3", "c", "open", "y"), ("r4", "d", "open", "x"));
        var query = Query() with { Except = ["r1", "r9"], Size = 2 };
        var page = await Store.QueryAsync(query, None);
        Assert.Equal(["r2", "r3"], Names(page));
        Assert.Equal(["r4"], Names(await Store.QueryAsync(query with { After = page.Next }, None)));
        Assert.Equal(["r4"], await RowsAsync(Query() with { Except = ["r1", "r3"], Among = Any("status", "open"), Words = "assoc" }));
        Assert.Equal(["r3"], await RowsAsync(Query() with { Except = ["r2", "r4"], Spans = Span("name", "b", "d") }));
        Assert.Equal(["closed 1", "open 2"], await CountsAsync(Query() with { Except = ["r1"] }, "status"));
    }

    [Fact]
    public async Task Count_what_meets_a_query_by_the_values_of_filters()
    {
        await FillAsync(("r1", "a", "open", "x"), ("r2", "b", "closed", "x"), ("r3", "c", "open", "y"), ("r4", "d", "open", "x"));
        Assert.Equal(["closed 1", "open 3"], await CountsAsync(Query(), "status"));
        Assert.Equal(["open x 2", "open y 1"], await CountsAsync(Query() with { Among = Any("status", "open") }, "status", "code"));
        Assert.Equal(["x 2"], await CountsAsync(Query() with { Spans = Span("name", "b", "d"), Filters = new Dictionary<string, string> { ["code"] = "x" } }, "code"));
        Assert.Equal(["4"], (await CountsAsync(Query() with { Size = 1, Words = "assoc" })).Select(line => line.Trim()));
        Assert.Equal(["0"], (await CountsAsync(Query() with { Words = "nobody" })).Select(line => line.Trim()));
        Assert.Empty(await CountsAsync(Query() with { Words = "nobody" }, "status"));
    }

    [Fact]
    public async Task Count_no_further_than_they_are_asked_to()
    {
        await WriteAsync(Sample.New(One).With([.. Enumerable.Range(0, 2500).Select(i => Sample.Row($"r{i:D4}", status: i < 2 ? "open" : "closed"))]));
        foreach (var words in new[] { "assoc", null })
        {
            Assert.Equal(["7"], (await CountsAsync(Query() with { Words = words, CountedAtMost = 7 })).Select(line => line.Trim()));
            Assert.Equal(["open 2"], await CountsAsync(Query() with { Words = words, CountedAtMost = 7, Among = Any("status", "open") }, "status"));
            Assert.Equal(["closed 2498", "open 2"], await CountsAsync(Query() with { Words = words, CountedAtMost = 2_500 }, "status"));
        }
    }

    /// <summary>Whether or not somebody has looked before, and whatever becomes of the words: what is written is found at once, and what is not there any more is not.</summary>
    [Fact]
    public async Task Find_words_that_were_written_after_somebody_had_looked()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Row("r1", words: "premier"), Sample.Row("r2", words: "second")));
        Assert.Equal(["r1"], await RowsAsync(Query() with { Words = "premier" }));
        commit = await WriteAsync(commit.Next().With(Sample.Row("r2", words: "premier venu"), Sample.Row("r3", words: "tout premier")));
        Assert.Equal(["r1", "r2", "r3"], await RowsAsync(Query() with { Words = "premier" }));
        Assert.Empty(await RowsAsync(Query() with { Words = "second" }));
        Assert.Equal(["r2"], await RowsAsync(Query() with { Words = "venu premier" }));
        commit = await WriteAsync(commit.Next().With(Sample.Row("r2", words: "second"), new RowChange.Remove(ContractViews.Name, "p", "r1")));
        Assert.Equal(["r3"], await RowsAsync(Query() with { Words = "premier" }));
        Assert.Equal(["r2"], await RowsAsync(Query() with { Words = "second" }));
        Assert.Equal(["2"], (await CountsAsync(Query())).Select(line => line.Trim()));
        // A commit that comes too late leaves nothing to be found.
        Assert.False(await Store.CommitAsync(Sample.New(One).With(Sample.Row("r4", words: "jamais")), None));
        Assert.Empty(await RowsAsync(Query() with { Words = "jamais" }));
    }

    [Fact]
    public async Task Give_rows_by_their_names_in_the_order_asked_for()
    {
        await FillAsync(("r1", "a", "open", "x"), ("r2", "b", "closed", "x"), ("r3", "c", "open", "y"));
        var rows = await Store.FindRowsAsync(ContractViews.Name, "p", ["r3", "gone", "r1"], None);
        Assert.Equal(["r3", "r1"], rows.Select(row => row.Row));
        Assert.Equal(Sample.Bytes("body of r3"), rows[0].Body.ToArray());
        Assert.Empty(await Store.FindRowsAsync(ContractViews.Name, "other", ["r1"], None));
    }

    [Fact]
    public async Task Refuse_what_is_not_of_their_schema()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RowsAsync(Query() with { Among = Any("nothing", "x") }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RowsAsync(Query() with { Spans = Span("nothing", "a", "b") }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RowsAsync(Query() with { Before = "not a token" }));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => CountsAsync(Query(), "nothing"));
        await FillAsync(("r1", "a", "open", "x"), ("r2", "b", "open", "x"));
        var token = (await Store.QueryAsync(Query() with { Size = 1 }, None)).Next;
        await Assert.ThrowsAnyAsync<ArgumentException>(() => RowsAsync(Query() with { After = token, Before = token }));
    }

    /// <summary>Many rows meet one condition and few another: whichever way a store looks, it finds the same.</summary>
    [Fact]
    public async Task Find_the_same_whether_few_or_many_rows_meet_a_condition()
    {
        await WriteAsync(Sample.New(One).With([.. Enumerable.Range(0, 2500).Select(i =>
            Sample.Row($"r{i:D4}", $"k{i % 100:D3}", i % 2 == 0 ? "open" : "closed", $"c{i % 7}", words: i % 500 == 3 ? "rare chose" : "commune chose"))]));
        var names = Enumerable.Range(0, 2500).Where(i => i % 500 == 3 && i % 2 == 1).Select(i => $"r{i:D4}").ToList();
        var rare = Query() with { Sort = "row", Words = "rare", Among = Any("status", "closed"), Size = 500 };
        Assert.Equal(names, await RowsAsync(rare));
        Assert.Equal(names.AsEnumerable().Reverse(), await RowsAsync(rare with { Descending = true }));
        Assert.Equal([$"closed {names.Count}"], await CountsAsync(rare, "status"));
        var common = Query() with { Sort = "row", Words = "chose", Spans = Span("name", "k010", "k010"), Size = 500 };
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"r{i * 100 + 10:D4}"), await RowsAsync(common));
        Assert.Equal(["r2410"], await RowsAsync(common with { Spans = Span("name", "k010", "k010").Add("row", new KeySpan("r2400", null)) }));
        Assert.Equal(["2500"], (await CountsAsync(Query() with { Words = "chose" })).Select(line => line.Trim()));
    }

    private static ViewQuery Query() => new(ContractViews.Name, "p", "name", false, ImmutableDictionary<string, string>.Empty, 100);

    private static ImmutableDictionary<string, ImmutableArray<string>> Any(string filter, params ImmutableArray<string> values) =>
        ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(filter, values);

    private static ImmutableDictionary<string, KeySpan> Span(string sort, string? from, string? to) => ImmutableDictionary<string, KeySpan>.Empty.Add(sort, new KeySpan(from, to));

    private static string[] Names(ViewPage page) => [.. page.Rows.Select(row => row.Row)];

    private async Task<string[]> RowsAsync(ViewQuery query) => Names(await Store.QueryAsync(query, None));

    private async Task<IEnumerable<string>> CountsAsync(ViewQuery query, params ImmutableArray<string> by) =>
        (await Store.CountAsync(query, by, None)).Select(count => $"{string.Join(' ', count.Values)} {count.Rows}");

    private async Task FillAsync(params (string Row, string Sort, string Status, string Code)[] rows)
    {
        foreach (var (row, sort, status, code) in rows) await WriteAsync(Sample.New(new StreamId("call", row)).With(Sample.Row(row, sort, status, code)));
    }
}
