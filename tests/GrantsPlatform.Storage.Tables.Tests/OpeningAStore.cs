using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class OpeningAStore
{
    [Theory]
    [InlineData("")]
    [InlineData("1grants")]
    [InlineData("gra-nts")]
    [InlineData("préfixe")]
    public async Task Says_what_is_wrong_with_the_prefix(string prefix)
    {
        var wrong = await Assert.ThrowsAsync<ArgumentException>(() => TableStore.OpenAsync(new InMemoryTables(), new TableStoreOptions { Prefix = prefix }, ContractViews.All, Bench.None));
        Assert.Contains("L’option Prefix", wrong.Message);
    }

    [Fact]
    public async Task Keeps_two_stores_of_one_account_apart()
    {
        var tables = new InMemoryTables();
        var one = await TableStore.OpenAsync(tables, new TableStoreOptions { Prefix = "one" }, ContractViews.All, Bench.None);
        var two = await TableStore.OpenAsync(tables, new TableStoreOptions { Prefix = "two" }, ContractViews.All, Bench.None);
        Assert.True(await one.CommitAsync(Sample.New(Bench.One), Bench.None));
        Assert.Empty(await two.ReadStreamAsync(Bench.One, 0, Bench.None));
    }

    [Fact]
    public async Task Keeps_small_texts_by_name()
    {
        var store = await new Bench().OpenAsync();
        Assert.Null(await store.ReadMetaAsync("views/version"));
        await store.WriteMetaAsync("views/version", "1");
        await store.WriteMetaAsync("views/version", "2");
        Assert.Equal("2", await store.ReadMetaAsync("views/version"));
        Assert.Null(await store.ReadMetaAsync("views"));
    }

    [Fact]
    public async Task Leaves_copies_to_the_service()
    {
        var store = await new Bench().OpenAsync();
        Assert.Contains("compte de stockage", (await Assert.ThrowsAsync<NotSupportedException>(() => store.BackupAsync("copy", Bench.None))).Message);
    }

    [Fact]
    public async Task Passes_an_outage_on()
    {
        var bench = new Bench();
        var store = await bench.OpenAsync();
        bench.Tables.Fault = () => new StoreUnavailableException("Le service ne répond pas.");
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ReadStreamAsync(Bench.One, 0, Bench.None));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Sample.New(Bench.One), Bench.None));
    }

    [Fact]
    public async Task Takes_rows_of_every_size_that_an_entity_holds_and_refuses_larger_ones_before_anything_is_written()
    {
        var store = await new Bench().OpenAsync();
        var large = Sample.Row("large") with { Body = new byte[Splitter.EntityBytes] };
        Assert.True(await store.CommitAsync(Sample.New(Bench.One).With(large, Sample.Row("small")), Bench.None));
        var page = await store.QueryAsync(new ViewQuery(ContractViews.Name, "p", "row", false, new Dictionary<string, string>(), 10), Bench.None);
        Assert.Equal([("large", Splitter.EntityBytes), ("small", 13)], page.Rows.Select(row => (row.Row, row.Body.Length)));
        await Assert.ThrowsAsync<ArgumentException>(() => store.CommitAsync(Sample.New(Bench.Two).With(large with { Body = new byte[Splitter.EntityBytes + 1] }), Bench.None));
        Assert.Empty(await store.ReadStreamAsync(Bench.Two, 0, Bench.None));
    }

    [Fact]
    public async Task Lists_rows_with_names_and_sorts_of_any_length_and_letters()
    {
        var store = await new Bench().OpenAsync();
        string[] names = ["a/b", "é#?\\%", new string('x', 900), new string('x', 901), ""];
        Assert.True(await store.CommitAsync(Sample.New(new StreamId(new string('k', 200), new string('~', 199) + "x")).With([.. names.Select(name => Sample.Row(name, name))]), Bench.None));
        var page = await store.QueryAsync(new ViewQuery(ContractViews.Name, "p", "name", false, new Dictionary<string, string>(), 10), Bench.None);
        Assert.Equal(["", "a/b"], page.Rows.Take(2).Select(row => row.Row));
        Assert.Equal(names.Order(), page.Rows.Select(row => row.Row).Order());
        foreach (var name in names) Assert.NotNull(await store.FindRowAsync(ContractViews.Name, "p", name, Bench.None));
    }
}
