using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class ErasingContent
{
    private const string Secret = "Camille Exemple, 06 00 00 00 00";

    private readonly Bench _bench = new();

    [Theory]
    [InlineData(1)]
    [InlineData(5000)]
    [InlineData(70_000)]
    public async Task Leaves_no_byte_of_it(int times)
    {
        var store = await _bench.OpenAsync();
        var last = await WriteAsync(store, times);
        Assert.True(await HoldsAsync());
        Assert.True(await store.CommitAsync(last.Next().With(new ContentChange.Erase("name")), Bench.None));
        Assert.False(await HoldsAsync());
    }

    [Fact]
    public async Task Hides_it_at_once_and_leaves_no_byte_once_repaired()
    {
        var last = await WriteAsync(await _bench.OpenAsync(), 1);
        await _bench.CommitAndDieAsync(last.Next().With(new ContentChange.Erase("name")));

        var store = await _bench.OpenAsync();
        Assert.Empty((await store.ReadContentsAsync(Bench.One, Bench.None)).Records);
        Assert.Null(await store.ReadContentAsync(Bench.One, "name", 1, Bench.None));
        Assert.Null(await store.ReadContentAsync(Bench.One, "name", 2, Bench.None));
        Assert.True(await HoldsAsync());

        await store.RepairAsync(Bench.Later, Bench.None);
        Assert.False(await HoldsAsync());
        Assert.Null((await store.VerifyAsync(null, Bench.None)).Broken);
    }

    [Fact]
    public async Task In_the_commit_that_brought_it_never_writes_it()
    {
        await _bench.CommitAndDieAsync(Sample.New(Bench.One).With(ContentChange.Text("name", Secret), new ContentChange.Erase("name"), ContentChange.Text("name", "x")));
        Assert.False(await HoldsAsync());
        var store = await _bench.OpenAsync();
        Assert.Null(await store.ReadContentAsync(Bench.One, "name", 1, Bench.None));
        Assert.NotNull(await store.ReadContentAsync(Bench.One, "name", 2, Bench.None));
    }

    private static async Task<Runtime.Ports.Commit> WriteAsync(TableStore store, int times)
    {
        var one = Sample.New(Bench.One).With(ContentChange.Text("name", Secret));
        Assert.True(await store.CommitAsync(one, Bench.None));
        var two = one.Next().With(ContentChange.Text("name", string.Concat(Enumerable.Repeat(Secret, times))));
        Assert.True(await store.CommitAsync(two, Bench.None));
        return two;
    }

    private async Task<bool> HoldsAsync()
    {
        foreach (var table in new[] { "streams", "views", "totals", "agenda", "directory", "seals", "meta" })
            if ((await _bench.RowsAsync(table)).SelectMany(row => row.Values.Values).Any(Holds)) return true;
        return false;
    }

    private static bool Holds(object value) => value switch
    {
        byte[] bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0,
        string text => text.Contains(Secret, StringComparison.Ordinal),
        _ => false,
    };
}
