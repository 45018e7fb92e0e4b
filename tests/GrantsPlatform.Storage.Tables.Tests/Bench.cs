using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

/// <summary>One set of tables and stores over it, and everything that can be seen of the two streams that the tests write to.</summary>
public sealed class Bench
{
    public static readonly CancellationToken None = CancellationToken.None;
    public static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2025-04-01T12:00:00Z");
    public static readonly StreamId One = new("call", "one");
    public static readonly StreamId Two = new("call", "two");

    /// <summary>Later than whatever a test has begun.</summary>
    public static DateTimeOffset Later => DateTimeOffset.UtcNow.AddHours(1);

    public InMemoryTables Tables { get; } = new(3);

    public Task<TableStore> OpenAsync() => OpenAsync(Tables);

    public static Task<TableStore> OpenAsync(ITables tables) => TableStore.OpenAsync(tables, new TableStoreOptions(), ContractViews.All, None);

    /// <summary>A store some hours on, when no mark that was put ahead of a commit serves any more.</summary>
    public static Task<TableStore> OpenLaterAsync(ITables tables) => TableStore.OpenAsync(tables, new TableStoreOptions { Clock = new Ahead() }, ContractViews.All, None);

    private sealed class Ahead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddHours(3);
    }

    public async Task<string> SeenAsync()
    {
        var store = await OpenAsync();
        var seen = new List<string>();
        foreach (var stream in new[] { One, Two })
        {
            seen.AddRange((await store.ReadStreamAsync(stream, 0, None)).Select(stored => $"{stream} {stored.Version} {stored.Hash} {stored.Bytes.Length}"));
            seen.AddRange((await store.ReadContentsAsync(stream, None)).Records.OrderBy(record => record.Key).Select(record => $"{record.Key}={Digest.Of(record.Value.AsSpan())}"));
            for (var version = 1; version <= 3; version++) seen.Add($"kept {(await store.ReadContentAsync(stream, "a", version, None))?.Length} {(await store.ReadContentAsync(stream, "b", version, None))?.Length}");
            seen.AddRange((await store.ReadEffectsAsync(stream, None)).Select(effect => $"{effect.Id} {effect.NotBefore:O}"));
        }
        foreach (var (sort, descending) in new[] { ("name", false), ("name", true), ("row", false), ("row", true) })
            foreach (var row in (await store.QueryAsync(new ViewQuery(ContractViews.Name, "p", sort, descending, new Dictionary<string, string>(), 500), None)).Rows)
                seen.Add($"{sort} {row.Row} {row.Stream} {row.Version} {Digest.Of(row.Body.Span)} {await store.FindRowAsync(ContractViews.Name, "p", row.Row, None) is not null}");
        foreach (var total in await store.ReadTotalsAsync("budget", "p", None))
            seen.Add($"{total.Group} {string.Join(' ', total.Measures)}");
        seen.AddRange((await store.ReadDueEffectsAsync(Noon.AddYears(1), 1000, None)).Select(effect => $"due {effect.Source} {effect.Id}"));
        seen.AddRange((await store.ReadDueDeadlinesAsync(Noon.AddYears(1), 1000, None)).Select(deadline => $"due {deadline.Stream} {deadline.At:O}"));
        seen.Add($"wake {await store.NextWakeAsync(None):O}");
        await foreach (var listed in store.ListStreamsAsync(null, None)) seen.Add($"listed {listed}");
        seen.Add($"{(await store.VerifyAsync(null, None)).Broken}");
        return string.Join('\n', seen);
    }

    /// <summary>All rows of a table, by key.</summary>
    public async Task<List<Entity>> RowsAsync(string table)
    {
        var rows = new List<Entity>();
        string? after = null;
        do
        {
            var page = await Tables.QueryAsync(new EntityQuery("grants" + table, null) { After = after }, None);
            rows.AddRange(page.Entities);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }

    /// <summary>No trace, no work, no row under a token that does not stand.</summary>
    public async Task AssertCleanAsync()
    {
        Assert.DoesNotContain(await RowsAsync("agenda"), row => row.Row[0] == 'i');
        var rows = await RowsAsync("streams");
        Assert.DoesNotContain(rows, row => row.Row[0] == 'p');
        var standing = rows.Where(row => row.Row[0] == 't' && !row.Values.ContainsKey("dead")).Select(row => row.Row[1..]).ToHashSet();
        Assert.DoesNotContain(rows, row => row.Values.TryGetValue("token", out var token) && !standing.Contains((string)token));
    }

    /// <summary>Two rows, two records, two contributions, an effect, a deadline.</summary>
    public static Commit First { get; } = Sample.New(One, 2)
        .Attesting(1, ContentChange.Text("a", "first"), ContentChange.Text("b", "to be erased"))
        .With(Sample.Row("r1"), Sample.Row("r2"))
        .With(Sample.Total(null, 5), Sample.Total(null, 1, "kept"))
        .With(Sample.Effect("e1", "lane", Noon.AddHours(2)))
        .Due(Noon);

    /// <summary>Changes, adds and removes some of everything.</summary>
    public static Commit Second { get; } = First.Next(2)
        .Attesting((2, ContentChange.Text("a", "second")), (1, new ContentChange.Erase("b")), (1, ContentChange.Text("c", "")))
        .With(Sample.Row("r1", "z", "closed"), new RowChange.Remove(ContractViews.Name, "p", "r2"), Sample.Row("r3"))
        .With(Sample.Total(5, null), Sample.Total(null, 7, "requested"))
        .With(Sample.Effect("e2", "other", Noon.AddHours(1)))
        .Due(Noon.AddDays(1));

    /// <summary>As much, and more than one transaction takes.</summary>
    public static Commit Large { get; } = First.Next(60)
        .Attesting([(2, Second.Contents[0]), (1, Second.Contents[1]), (1, Second.Contents[2]), .. Enumerable.Range(0, 40).Select(i => (1, (ContentChange)ContentChange.Text($"n{i}", $"{i}")))]) with
    {
        Rows = Second.Rows, Totals = Second.Totals, NextDeadline = Second.NextDeadline,
        Effects = [.. Enumerable.Range(0, 30).Select(i => Sample.Effect($"l{i}", $"lane {i % 7}", Noon.AddHours(1)))],
    };

    public async Task BeginAsync()
    {
        var store = await OpenAsync();
        Assert.True(await store.CommitAsync(Sample.New(Two).With(Sample.Row("other")).With(Sample.Total(null, 100), Sample.Total(null, 3, "requested")), None));
        Assert.True(await store.CommitAsync(First, None));
    }

    /// <summary>The process ends right after the transaction that is the commit.</summary>
    public async Task CommitAndDieAsync(Commit commit) =>
        Assert.True(await (await OpenAsync(new DyingAfterTheCommit(Tables))).CommitAsync(commit, None));

    /// <summary>What is seen when nothing goes wrong.</summary>
    public static async Task<string> SeenAfterAsync(params Commit[] commits)
    {
        var bench = new Bench();
        await bench.BeginAsync();
        var store = await bench.OpenAsync();
        foreach (var commit in commits) Assert.True(await store.CommitAsync(commit, None));
        return await bench.SeenAsync();
    }
}
