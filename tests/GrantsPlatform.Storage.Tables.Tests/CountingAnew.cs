using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>What the tables hold beside events, as a rebuild and a verification see it.</summary>
public sealed class CountingAnew
{
    [Fact]
    public async Task Sees_what_a_stream_owns_as_it_was_committed()
    {
        var bench = new Bench();
        var store = await bench.OpenAsync();
        Assert.True(await store.CommitAsync(Bench.First, Bench.None));
        var derived = await store.ReadDerivedAsync(Bench.One, Bench.None);
        Assert.Equal((2L, (DateTimeOffset?)Bench.Noon), (derived.Version, derived.NextDeadline));
        Assert.Equal(["r1", "r2"], derived.Rows.Select(row => row.Row).Order());
        var row = derived.Rows.Single(row => row.Row == "r1");
        Assert.Equal((["open", "x"], ["a", "r1"], "body of r1"), (row.Filters.ToArray(), row.Sorts.ToArray(), System.Text.Encoding.UTF8.GetString(row.Body.Span)), Same);
        Assert.Equal(["awarded 5", "kept 1"], derived.Contributions.Select(one => $"{one.Group} {one.Measures["cents"]}").Order());
        Assert.Empty(await store.ReadContradictionsAsync(Bench.None));

        static bool Same((string[], string[], string) one, (string[], string[], string) other) =>
            one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2) && one.Item3 == other.Item3;
    }

    [Fact]
    public async Task Says_nothing_of_a_stream_that_is_not_there()
    {
        var derived = await (await new Bench().OpenAsync()).ReadDerivedAsync(Bench.Two, Bench.None);
        Assert.Equal((0L, 0, 0, (DateTimeOffset?)null), (derived.Version, derived.Rows.Count, derived.Contributions.Count, derived.NextDeadline));
    }

    [Fact]
    public async Task Finds_each_sum_that_is_wrong_and_counts_it_from_its_contributions()
    {
        var bench = new Bench();
        var store = await bench.OpenAsync();
        foreach (var commit in new[] { Bench.First, Sample.New(Bench.Two).With(Sample.Total(null, 40)) }) Assert.True(await store.CommitAsync(commit, Bench.None));
        var before = await TotalsAsync(store);
        var sums = (await bench.RowsAsync("totals")).Where(row => row.Row[0] == 's').ToList();
        // One is gone, one is another's, and one stands for nobody.
        var (gone, other) = (sums.First(row => (string)row.Values["group"] == "kept"), sums.First(row => (string)row.Values["group"] == "awarded"));
        Assert.True(await bench.Tables.SubmitAsync("grantstotals", gone.Partition,
        [
            new EntityAction.Delete(gone.Row), new EntityAction.Put(other.Row, new Dictionary<string, object>(gone.Values) { ["group"] = "awarded" }),
            new EntityAction.Put(other.Row.Replace("awarded", "nobody", StringComparison.Ordinal), new Dictionary<string, object>(gone.Values) { ["group"] = "nobody" }),
        ], Bench.None));
        Assert.NotEqual(before, await TotalsAsync(store));

        Assert.Equal(["awarded", "kept", "nobody"], (await store.ReadContradictionsAsync(Bench.None)).Select(one => one.Row).Order());
        Assert.Equal(3, await store.RecountAsync(Bench.None));
        Assert.Equal(before, await TotalsAsync(store));
        Assert.Empty(await store.ReadContradictionsAsync(Bench.None));
        Assert.Equal(0, await store.RecountAsync(Bench.None));
    }

    [Fact]
    public async Task Takes_nothing_for_wrong_that_moves_meanwhile()
    {
        var bench = new Bench();
        var store = await Bench.OpenAsync(new Hesitating(bench.Tables));
        var commits = Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(async () =>
        {
            var commit = Sample.New(new StreamId("call", $"c{i}")).With(Sample.Total(null, i));
            Assert.True(await store.CommitAsync(commit, Bench.None));
            Assert.True(await store.CommitAsync(commit.Next().With(Sample.Total(i, 2 * i)), Bench.None));
        })));
        while (!commits.IsCompleted) Assert.Equal(0, await store.RecountAsync(Bench.None));
        await commits;
        Assert.Equal("awarded [cents, 1560]", await TotalsAsync(store));
    }

    /// <summary>Contributions that move between two looks at their sum say nothing about it.</summary>
    [Fact]
    public async Task Looks_again_where_somebody_came_between()
    {
        var bench = new Bench();
        var last = Sample.New(Bench.One).With(Sample.Total(null, 1));
        Assert.True(await (await bench.OpenAsync()).CommitAsync(last, Bench.None));
        var store = await Bench.OpenAsync(new Moving(bench.Tables, async () =>
        {
            last = last.Next().With(Sample.Total(1, 2 + last.ExpectedVersion));
            Assert.True(await (await bench.OpenAsync()).CommitAsync(last, Bench.None));
        }));
        Assert.Empty(await store.ReadContradictionsAsync(Bench.None));
        Assert.Equal(3, last.Events[0].Version);
    }

    /// <summary>Something is contributed before contributions are read: first with all sums, then for the one that seemed wrong.</summary>
    private sealed class Moving(ITables inner, Func<Task> contribute) : Interposed(inner)
    {
        private int _lists;

        protected override async Task<T> AroundAsync<T>(Call call, Func<Task<T>> answer)
        {
            if (call is { Table: "grantstotals", IsFind: false, Actions: [] } && ++_lists is 3 or 4) await contribute();
            return await answer();
        }
    }

    private static async Task<string> TotalsAsync(TableStore store) =>
        string.Join('\n', (await store.ReadTotalsAsync("budget", "p", Bench.None)).Select(total => $"{total.Group} {string.Join(' ', total.Measures)}"));
}
