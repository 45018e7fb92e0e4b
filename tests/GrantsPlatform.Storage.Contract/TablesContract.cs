using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Contract;

/// <summary>What every client of the service must do for <see cref="ITables"/>.</summary>
public abstract class TablesContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] AwkwardKeys =
        ["", " ", "it's ''quoted''", "élève à Nîmes", "100%", "%41", "a+b", "a b", "12:30", "~", "a&b=c", "(x,y)", "\"", "$filter", "[;@!*]", "日本", "🙂", "<b>", "|", "^`{}", new string('k', 512)];

    private readonly string _table = "t" + Guid.NewGuid().ToString("N");
    private ITables _tables = null!;

    protected abstract ITables New();

    public async Task InitializeAsync()
    {
        _tables = New();
        await _tables.CreateAsync([_table], None);
        await _tables.CreateAsync([_table], None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Keep_values_of_every_kind()
    {
        var values = new Dictionary<string, object>
        {
            ["Text"] = "l’été, c’est \"vrai\" \\ 100\u202F% \n\t🙂",
            ["TextEmpty"] = "",
            ["TextLike"] = "2025-04-01T12:00:00Z",
            ["TextOfNumber"] = "42",
            ["TextLong"] = new string('é', TableLimits.PropertyBytes / 2),
            ["Number"] = 42L,
            ["NumberLeast"] = long.MinValue,
            ["NumberMost"] = long.MaxValue,
            ["Yes"] = true,
            ["No"] = false,
            ["Bytes"] = Enumerable.Range(0, 256).Select(n => (byte)n).ToArray(),
            ["BytesEmpty"] = Array.Empty<byte>(),
            ["BytesLong"] = Enumerable.Repeat((byte)0x0D, TableLimits.PropertyBytes).ToArray(),
            ["_under_score9"] = "x",
            ["Été"] = "accents in names",
        };
        Assert.True(await SubmitAsync("p", new EntityAction.Insert("r", values)));
        var found = (await _tables.FindAsync(_table, "p", "r", None))!;
        Assert.Equal(("p", "r"), (found.Partition, found.Row));
        AssertEqual(values, found.Values);
        AssertEqual(values, Assert.Single(await AllAsync(new EntityQuery(_table, "p"))).Values);
    }

    [Fact]
    public async Task Keep_an_entity_without_values()
    {
        Assert.True(await SubmitAsync("p", new EntityAction.Insert("r", new Dictionary<string, object>())));
        Assert.Empty((await _tables.FindAsync(_table, "p", "r", None))!.Values);
    }

    [Fact]
    public async Task Keep_an_entity_of_the_most_properties_and_one_of_the_most_bytes()
    {
        var many = Enumerable.Range(0, TableLimits.Properties).ToDictionary(n => $"P{n}", n => (object)(long)n);
        var large = Enumerable.Range(0, 15).ToDictionary(n => $"P{n}", n => (object)Enumerable.Repeat((byte)n, TableLimits.PropertyBytes).ToArray());
        Assert.True(await SubmitAsync("p", new EntityAction.Insert("many", many), new EntityAction.Insert("large", large)));
        AssertEqual(many, (await _tables.FindAsync(_table, "p", "many", None))!.Values);
        AssertEqual(large, (await _tables.FindAsync(_table, "p", "large", None))!.Values);
    }

    [Fact]
    public async Task Insert_only_where_nothing_is()
    {
        Assert.True(await SubmitAsync("p", Insert("r", 1)));
        Assert.False(await SubmitAsync("p", Insert("r", 2)));
        Assert.Equal(1, await ValueAsync("p", "r"));
        Assert.True(await SubmitAsync("other", Insert("r", 3)));
    }

    [Fact]
    public async Task Replace_only_what_has_not_changed()
    {
        await SubmitAsync("p", new EntityAction.Insert("r", new Dictionary<string, object> { ["Value"] = 1L, ["Old"] = "x" }));
        var tag = await TagAsync("p", "r");
        Assert.True(await SubmitAsync("p", Replace("r", 2, tag)));
        Assert.False(await SubmitAsync("p", Replace("r", 3, tag)));
        Assert.False(await SubmitAsync("p", Replace("none", 3, tag)));
        Assert.Equal(["Value"], (await _tables.FindAsync(_table, "p", "r", None))!.Values.Keys);
        Assert.Equal(2, await ValueAsync("p", "r"));
    }

    [Fact]
    public async Task Give_another_tag_for_each_write_however_fast()
    {
        var tags = new List<string>();
        for (var n = 0; n < 20; n++)
        {
            await SubmitAsync("p", Put("r", n));
            tags.Add(await TagAsync("p", "r"));
        }
        Assert.Equal(20, tags.Distinct().Count());
        Assert.Equal(await TagAsync("p", "r"), Assert.Single(await AllAsync(new EntityQuery(_table, "p"))).ETag);
    }

    [Fact]
    public async Task Put_whether_something_is_there_or_not()
    {
        Assert.True(await SubmitAsync("p", new EntityAction.Put("r", new Dictionary<string, object> { ["Value"] = 1L, ["Old"] = "x" })));
        Assert.True(await SubmitAsync("p", Put("r", 2)));
        Assert.Equal(["Value"], (await _tables.FindAsync(_table, "p", "r", None))!.Values.Keys);
    }

    [Fact]
    public async Task Delete_only_what_is_there()
    {
        await SubmitAsync("p", Insert("r", 1), Insert("s", 1));
        var tag = await TagAsync("p", "r");
        await SubmitAsync("p", Put("r", 2));
        Assert.False(await SubmitAsync("p", new EntityAction.Delete("r", tag)));
        Assert.True(await SubmitAsync("p", new EntityAction.Delete("r", await TagAsync("p", "r"))));
        Assert.True(await SubmitAsync("p", new EntityAction.Delete("s")));
        Assert.False(await SubmitAsync("p", new EntityAction.Delete("s")));
        Assert.False(await SubmitAsync("p", new EntityAction.Delete("s", tag)));
        Assert.Null(await _tables.FindAsync(_table, "p", "s", None));
        Assert.Empty(await AllAsync(new EntityQuery(_table, "p")));
    }

    [Fact]
    public async Task Write_all_of_a_transaction_or_nothing()
    {
        await SubmitAsync("p", Insert("there", 1), Insert("goes", 1));
        var before = await TagAsync("p", "there");
        foreach (var fails in new EntityAction[] { Insert("there", 9), Replace("none", 9, before), new EntityAction.Delete("none") })
        {
            Assert.False(await SubmitAsync("p", Insert("new", 2), Put("goes", 2), fails));
            Assert.False(await SubmitAsync("p", fails, new EntityAction.Delete("goes")));
        }
        Assert.Equal([("goes", 1L), ("there", 1L)], (await AllAsync(new EntityQuery(_table, "p"))).Select(entity => (entity.Row, (long)entity.Values["Value"])));
        Assert.Equal(before, await TagAsync("p", "there"));
        Assert.True(await SubmitAsync("p", Insert("new", 2), Replace("there", 2, before), new EntityAction.Delete("goes")));
        Assert.Equal([("new", 2L), ("there", 2L)], (await AllAsync(new EntityQuery(_table, "p"))).Select(entity => (entity.Row, (long)entity.Values["Value"])));
    }

    [Fact]
    public async Task Let_one_of_those_win_that_change_a_row_at_the_same_time()
    {
        await SubmitAsync("p", Insert("r", 0));
        var tag = await TagAsync("p", "r");
        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(n => Task.Run(() => SubmitAsync("p", Replace("r", n, tag), Insert($"by-{n}", n)))));
        Assert.Single(answers, true);
        var rows = (await AllAsync(new EntityQuery(_table, "p"))).Select(entity => entity.Row).ToList();
        Assert.Equal([$"by-{1 + answers.IndexOf(true)}", "r"], rows);
    }

    [Fact]
    public async Task Take_the_most_actions_and_nearly_the_most_bytes()
    {
        Assert.True(await SubmitAsync("p", [.. Enumerable.Range(0, TableLimits.Actions).Select(n => Insert($"{n:D3}", n))]));
        Assert.Equal(Enumerable.Range(0, TableLimits.Actions).Select(n => (long)n), (await AllAsync(new EntityQuery(_table, "p"))).Select(entity => (long)entity.Values["Value"]));
        var bytes = new byte[TableLimits.PropertyBytes];
        Assert.True(await SubmitAsync("q", [.. Enumerable.Range(0, 45).Select(n => new EntityAction.Insert($"{n:D3}", new Dictionary<string, object> { ["Bytes"] = bytes }))]));
        Assert.Equal(45, (await AllAsync(new EntityQuery(_table, "q"))).Count);
    }

    [Fact]
    public async Task Refuse_what_breaks_a_limit()
    {
        await FailsAsync("p", [.. Enumerable.Range(0, TableLimits.Actions + 1).Select(n => Insert($"{n:D3}", n))]);
        await FailsAsync("p", Insert("r", 1), Put("r", 2));
        await FailsAsync("p", new EntityAction.Insert("r", new Dictionary<string, object> { ["Bytes"] = new byte[TableLimits.PropertyBytes + 1] }));
        await FailsAsync("p", new EntityAction.Insert("r", new Dictionary<string, object> { ["Text"] = new string('x', TableLimits.PropertyBytes / 2 + 1) }));
        Assert.Empty(await AllAsync(new EntityQuery(_table, null)));
    }

    [Fact]
    public async Task Keep_keys_with_any_character_that_is_allowed()
    {
        foreach (var key in AwkwardKeys) Assert.True(await SubmitAsync(key, Insert(key, key.Length), Insert(key.Length < 500 ? key + "2" : "2", 0)), key);
        foreach (var key in AwkwardKeys)
        {
            Assert.Equal(key.Length, await ValueAsync(key, key));
            var only = new EntityQuery(_table, key) { From = key, Below = key.Length < 500 ? key + "1" : null };
            Assert.Equal((key, key), Assert.Single(await AllAsync(only)) is var found ? (found.Partition, found.Row) : default);
            Assert.True(await SubmitAsync(key, Replace(key, 7, await TagAsync(key, key))), key);
            Assert.Equal(7, await ValueAsync(key, key));
            Assert.True(await SubmitAsync(key, new EntityAction.Delete(key)), key);
            Assert.Null(await _tables.FindAsync(_table, key, key, None));
        }
    }

    [Fact]
    public async Task Tell_keys_apart_by_case()
    {
        Assert.True(await SubmitAsync("p", Insert("Row", 1), Insert("row", 2)));
        Assert.True(await SubmitAsync("P", Insert("row", 3)));
        Assert.Equal((1, 2, 3), (await ValueAsync("p", "Row"), await ValueAsync("p", "row"), await ValueAsync("P", "row")));
        Assert.Equal(2, (await AllAsync(new EntityQuery(_table, "p"))).Count);
    }

    [Fact]
    public async Task Come_in_the_ordinal_order_of_their_keys()
    {
        string[] rows = ["b", "a", "B", "a1", "a-", "a~", "0", "10", "9", "_", "", "a b", "a:"];
        await SubmitAsync("2", [.. rows.Select((row, n) => Insert(row, n))]);
        await SubmitAsync("10", [.. rows.Select((row, n) => Insert(row, n))]);
        Assert.Equal(rows.Order(StringComparer.Ordinal), (await AllAsync(new EntityQuery(_table, "2"))).Select(entity => entity.Row));
        Assert.Equal(
            rows.Order(StringComparer.Ordinal).Select(row => ("10", row)).Concat(rows.Order(StringComparer.Ordinal).Select(row => ("2", row))),
            (await AllAsync(new EntityQuery(_table, null) { Most = 5 })).Select(entity => (entity.Partition, entity.Row)));
    }

    [Fact]
    public async Task Come_by_pages_without_gap_or_repetition()
    {
        foreach (var chunk in Enumerable.Range(0, 230).Chunk(100)) await SubmitAsync("it's + 1%", [.. chunk.Select(n => Insert($"r{n:D4}", n))]);
        var query = new EntityQuery(_table, "it's + 1%") { From = "r0007", Below = "r0222", Most = 50 };
        Assert.Equal(Enumerable.Range(7, 215).Select(n => (long)n), (await AllAsync(query)).Select(entity => (long)entity.Values["Value"]));
        var first = await _tables.QueryAsync(query with { Most = 1 }, None);
        Assert.NotNull(first.Next);
        Assert.InRange(first.Entities.Count, 0, 1);
    }

    [Fact]
    public async Task Are_those_of_the_range_and_of_the_values_asked_for()
    {
        var bytes = new byte[] { 0, 39, 255 };
        await SubmitAsync("p", [.. Enumerable.Range(0, 20).Select(n => new EntityAction.Insert($"r{n:D2}", new Dictionary<string, object>
        {
            ["Half"] = n / 2L,
            ["Odd"] = n % 2 == 1,
            ["Text"] = n % 3 == 0 ? "l'un & l'autre + 100%" : "",
            ["Bytes"] = n % 5 == 0 ? bytes : [],
        }))]);
        await SubmitAsync("p", new EntityAction.Insert("without", new Dictionary<string, object>()));
        var query = new EntityQuery(_table, "p");
        Assert.Equal(["r06", "r07"], await RowsAsync(query, ("Half", 3L)));
        Assert.Equal(["r07"], await RowsAsync(query, ("Half", 3L), ("Odd", true)));
        Assert.Equal(10, (await RowsAsync(query, ("Odd", false))).Count);
        Assert.Equal(["r00", "r03", "r06", "r09", "r12", "r15", "r18"], await RowsAsync(query, ("Text", "l'un & l'autre + 100%")));
        Assert.Equal(13, (await RowsAsync(query, ("Text", ""))).Count);
        Assert.Equal(["r03", "r06"], await RowsAsync(query with { From = "r03", Below = "r09" }, ("Text", "l'un & l'autre + 100%")));
        Assert.Empty(await RowsAsync(query, ("Missing", 1L)));
        Assert.Empty(await RowsAsync(query with { Partition = "q" }, ("Odd", true)));
        Assert.Equal(["r00", "r01"], (await AllAsync(query with { Below = "r02" })).Select(entity => entity.Row));
        Assert.Equal(["r19", "without"], (await AllAsync(query with { From = "r19" })).Select(entity => entity.Row));
    }

    [Fact]
    public async Task Are_apart_from_those_of_another_table()
    {
        var other = _table + "b";
        await _tables.CreateAsync([other, _table], None);
        await SubmitAsync("p", Insert("r", 1));
        Assert.Null(await _tables.FindAsync(other, "p", "r", None));
        Assert.Empty((await _tables.QueryAsync(new EntityQuery(other, null), None)).Entities);
    }

    private Task<bool> SubmitAsync(string partition, params EntityAction[] actions) => _tables.SubmitAsync(_table, partition, actions, None);

    private async Task FailsAsync(string partition, params EntityAction[] actions) =>
        Assert.IsNotType<Runtime.Ports.StoreUnavailableException>(await Assert.ThrowsAnyAsync<Exception>(() => SubmitAsync(partition, actions)));

    private async Task<List<Entity>> AllAsync(EntityQuery query)
    {
        var all = new List<Entity>();
        for (string? after = null; ;)
        {
            var page = await _tables.QueryAsync(query with { After = after }, None);
            Assert.InRange(page.Entities.Count, 0, query.Most);
            all.AddRange(page.Entities);
            if ((after = page.Next) is null) return all;
        }
    }

    private async Task<List<string>> RowsAsync(EntityQuery query, params (string Name, object Value)[] equal) =>
        [.. (await AllAsync(query with { Equal = equal.ToDictionary(pair => pair.Name, pair => pair.Value), Most = 6 })).Select(entity => entity.Row)];

    private async Task<long> ValueAsync(string partition, string row) => (long)(await _tables.FindAsync(_table, partition, row, None))!.Values["Value"];
    private async Task<string> TagAsync(string partition, string row) => (await _tables.FindAsync(_table, partition, row, None))!.ETag;

    private static EntityAction.Insert Insert(string row, long value) => new(row, Values(value));
    private static EntityAction.Put Put(string row, long value) => new(row, Values(value));
    private static EntityAction.Replace Replace(string row, long value, string tag) => new(row, Values(value), tag);
    private static Dictionary<string, object> Values(long value) => new() { ["Value"] = value };

    private static void AssertEqual(IReadOnlyDictionary<string, object> expected, IReadOnlyDictionary<string, object> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, value) in expected)
        {
            Assert.IsType(value.GetType(), actual[name]);
            Assert.Equal(value, actual[name]);
        }
    }
}
