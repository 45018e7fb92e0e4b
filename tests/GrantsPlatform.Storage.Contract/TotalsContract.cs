using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Storage.Contract;

public abstract class TotalsContract<TStore> : StoreContract<TStore> where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Add_up_over_streams_by_group()
    {
        await WriteAsync(Sample.New(One).With(Sample.Total(null, 1000, "requested"), Sample.Total(null, 800)));
        await WriteAsync(Sample.New(Two).With(Sample.Total(null, 50, "requested")));
        await WriteAsync(Sample.New(new StreamId("call", "three")).With(Sample.Total(null, 3, partition: "q")));
        Assert.Equal([("awarded", 800L), ("requested", 1050L)], await CentsAsync());
    }

    [Fact]
    public async Task Move_by_the_difference()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Total(null, 1000)));
        await WriteAsync(Sample.New(Two).With(Sample.Total(null, 1)));
        await WriteAsync(commit.Next().With(Sample.Total(1000, 750)));
        Assert.Equal([("awarded", 751L)], await CentsAsync());
    }

    [Fact]
    public async Task Lose_what_a_stream_no_longer_contributes()
    {
        var commit = await WriteAsync(Sample.New(One).With(Sample.Total(null, 1000)));
        await WriteAsync(Sample.New(Two).With(Sample.Total(null, 1)));
        await WriteAsync(commit.Next().With(Sample.Total(1000, null)));
        Assert.Equal([("awarded", 1L)], await CentsAsync());
    }

    [Fact]
    public async Task Leave_out_sums_of_zero()
    {
        await WriteAsync(Sample.New(One).With(Sample.Total(null, 5), Sample.Total(null, 1, "requested")));
        await WriteAsync(Sample.New(Two).With(Sample.Total(null, -5)));
        Assert.Equal([("requested", 1L)], await CentsAsync());
    }

    [Fact]
    public async Task Keep_measures_apart()
    {
        TotalChange Change(Dictionary<string, long>? before, Dictionary<string, long>? after) => new("budget", "p", "awarded", before, after);
        var first = new Dictionary<string, long> { ["cents"] = 100, ["files"] = 1 };
        var second = new Dictionary<string, long> { ["cents"] = 100, ["young"] = 4 };
        var commit = await WriteAsync(Sample.New(One).With(Change(null, first)));
        await WriteAsync(commit.Next().With(Change(first, second)));
        Assert.Equal(second.OrderBy(m => m.Key), Assert.Single(await Store.ReadTotalsAsync("budget", "p", None)).Measures.OrderBy(m => m.Key));
    }

    /// <summary>Whatever streams contribute, change and withdraw, in whatever order: the totals are the sum of what they contribute now.</summary>
    [Fact]
    public void Equal_the_sum_of_the_contributions() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(25),
        Prop.ForAll(Steps().ToArbitrary(), steps => HoldsAsync(steps).GetAwaiter().GetResult()));

    private static Gen<(int Stream, int Group, long? After)[]> Steps() => Gen.ArrayOf(
        from stream in Gen.Choose(0, 3)
        from grouping in Gen.Choose(0, 2)
        from after in Gen.OneOf(Gen.Constant((long?)null), Gen.Choose(-50, 50).Select(value => (long?)value))
        select (stream, grouping, after));

    private async Task HoldsAsync((int Stream, int Group, long? After)[] steps)
    {
        var partition = Guid.NewGuid().ToString();
        var ends = new Dictionary<int, Commit>();
        var held = new Dictionary<(int, int), long?>();
        foreach (var (stream, group, after) in steps)
        {
            var next = ends.TryGetValue(stream, out var last) ? last.Next() : Sample.New(new StreamId("call", $"{partition}-{stream}"));
            var change = Sample.Total(held.GetValueOrDefault((stream, group)), after, $"g{group}", partition: partition);
            ends[stream] = await WriteAsync(next.With(change));
            held[(stream, group)] = after;
        }
        var expected = held.GroupBy(h => $"g{h.Key.Item2}").Select(g => (g.Key, Sum: g.Sum(h => h.Value ?? 0))).Where(g => g.Sum != 0).OrderBy(g => g.Key);
        Assert.Equal(expected, await CentsAsync(partition));
    }

    private async Task<IEnumerable<(string, long)>> CentsAsync(string partition = "p") =>
        (await Store.ReadTotalsAsync("budget", partition, None)).Select(row => (row.Group, row.Measures["cents"]));
}
