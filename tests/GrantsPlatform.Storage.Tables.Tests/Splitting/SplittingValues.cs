using FsCheck;
using FsCheck.Fluent;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests.Splitting;

public sealed class SplittingValues
{
    private const int Property = TableLimits.PropertyBytes;

    public static TheoryData<int> Limits =>
        [0, 1, .. new[] { Property, 2 * Property, Splitter.EntityBytes, TableLimits.EntityBytes, 2 * Splitter.EntityBytes, TableLimits.Properties * Property }.SelectMany(limit => new[] { limit - 1, limit, limit + 1 })];

    /// <summary>The tables in memory refuse what the service would: properties, entities and their number.</summary>
    [Theory, MemberData(nameof(Limits))]
    public async Task Gives_back_every_byte_at_and_around_every_limit(int length)
    {
        var (bytes, back) = await ThereAndBackAsync(length, "0123456789abcdef0123456789abcdef");
        Assert.True(back.IsWhole);
        Assert.True(back.Bytes.AsSpan().SequenceEqual(bytes));
        Assert.Equal("beside", back.First.Values["name"]);
    }

    [Fact]
    public void Gives_back_whatever_it_is_given() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(20),
        Prop.ForAll(Gen.Choose(0, 3 * Splitter.EntityBytes).ToArbitrary(), length => ThereAndBackAsync(length, null).GetAwaiter().GetResult() is var (bytes, back) && back.IsWhole && back.Bytes.AsSpan().SequenceEqual(bytes)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Notices_a_part_that_is_missing(int missing)
    {
        var tables = new InMemoryTables();
        var rows = await WriteAsync(tables, new byte[2 * Splitter.EntityBytes + 5], null);
        await tables.SubmitAsync("table", "p", [new EntityAction.Delete(rows[missing])], CancellationToken.None);
        var back = Splitter.Join((await tables.QueryAsync(new EntityQuery("table", "p"), CancellationToken.None)).Entities).ToList();
        if (missing == 0) Assert.Empty(back);
        else Assert.False(Assert.Single(back).IsWhole);
    }

    [Fact]
    public async Task Tells_neighbours_apart()
    {
        var tables = new InMemoryTables();
        await tables.CreateAsync(["table"], CancellationToken.None);
        foreach (var (name, token) in new[] { ("v1", null), ("v1", "t"), ("v10", null), ("v2", null) }) await WriteAsync(tables, new byte[Splitter.EntityBytes + 1], token, name);
        var back = Splitter.Join((await tables.QueryAsync(new EntityQuery("table", "p"), CancellationToken.None)).Entities).ToList();
        Assert.Equal(["v1", "v10", "v1~t", "v2"], back.Select(value => value.First.Row));
        Assert.All(back, value => Assert.True(value.IsWhole));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Property)]
    [InlineData(Splitter.EntityBytes)]
    public void Spreads_over_one_entity(int length) => Assert.True(Splitter.Gather(Splitter.Spread(Bytes(length)))!.AsSpan().SequenceEqual(Bytes(length)));

    [Fact]
    public void Does_not_spread_more_than_one_entity_holds() => Assert.Throws<ArgumentOutOfRangeException>(() => Splitter.Spread(Bytes(Splitter.EntityBytes + 1)));

    private static async Task<(byte[] Bytes, WholeValue Back)> ThereAndBackAsync(int length, string? token)
    {
        var tables = new InMemoryTables();
        var bytes = Bytes(length);
        await WriteAsync(tables, bytes, token);
        return (bytes, Assert.Single(Splitter.Join((await tables.QueryAsync(new EntityQuery("table", "p"), CancellationToken.None)).Entities)));
    }

    private static async Task<List<string>> WriteAsync(InMemoryTables tables, byte[] bytes, string? token, string row = "v1")
    {
        await tables.CreateAsync(["table"], CancellationToken.None);
        var rows = Splitter.Cut(new StoredValue(row, bytes, new Dictionary<string, object> { ["name"] = "beside" }), token).ToList();
        foreach (var (key, values) in rows) Assert.True(await tables.SubmitAsync("table", "p", [new EntityAction.Insert(key, values)], CancellationToken.None));
        return [.. rows.Select(part => part.Row)];
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)(i * 31 / 7);
        return bytes;
    }
}
