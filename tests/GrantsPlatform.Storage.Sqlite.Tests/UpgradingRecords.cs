using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>A store of before events and versions were chained: two streams whose events alternate, a record of three versions, and one that was erased.</summary>
public sealed class UpgradingRecords : IDisposable
{
    private static readonly StreamId One = new("call", "one");
    private static readonly StreamId Two = new("call", "two");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Finds_every_event_and_every_version_that_was_there()
    {
        var last = FillBefore();
        await using var store = await _folder.OpenAsync();

        Assert.Equal([1L, 2, 3], (await store.ReadStreamAsync(One, 0, None)).Select(one => one.Version));
        Assert.Equal([3L], (await store.LoadAsync(One, 2, None)).Events.Select(one => one.Version));
        Assert.Equal([1L], (await store.ReadStreamAsync(Two, 0, None)).Select(one => one.Version));
        Assert.Equal("trois", (await store.ReadContentsAsync(One, None)).Text("note"));
        Assert.Equal(["note"], (await store.ReadContentsAsync(One, None)).Records.Keys);
        Assert.Equal("deux", Encoding.UTF8.GetString((await store.ReadContentAsync(One, "note", 2, None))!));
        Assert.Equal(["deux", "trois", "un"], (await store.ReadAllVersionsAsync(One, None)).Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal));
        Assert.Empty((await store.VerifyAsync(null, None)).Faults);

        Assert.True(await store.CommitAsync(last.Next().Attesting((3, new ContentChange.Erase("note")), (3, ContentChange.Text("name", "encore"))), None));
        Assert.Equal(["encore"], (await store.ReadAllVersionsAsync(One, None)).Select(Encoding.UTF8.GetString));
        Assert.NotNull(await store.ReadContentAsync(One, "name", 3, None));
        Assert.Empty((await store.VerifyAsync(null, None)).Faults);
    }

    /// <returns>The last commit of the first stream.</returns>
    private Commit FillBefore()
    {
        var one = Sample.New(One).Attesting((1, ContentChange.Text("note", "un")), (1, ContentChange.Text("name", "a")));
        var two = one.Next().Attesting((2, ContentChange.Text("note", "deux")), (2, ContentChange.Text("name", "b")));
        var three = two.Next().Attesting((3, ContentChange.Text("note", "trois")), (2, new ContentChange.Erase("name")));
        using var old = Database.OpenForWriting(_folder.File, TimeSpan.FromSeconds(5));
        Migrations.Apply(old, _folder.File, [.. Migrations.Steps.TakeWhile(step => step != ChainedRecords.Sql)]);
        old.Execute("INSERT INTO streams(id, kind, key, version) VALUES(1, 'call', 'one', 3), (2, 'call', 'two', 1), (3, 'call', 'three', 0)");
        StoredEvent[] events = [one.Events[0], Sample.New(Two).Events[0], two.Events[0], three.Events[0]];
        foreach (var stored in events)
            old.Prepare("INSERT INTO events(stream, version, hash, bytes) VALUES(?,?,?,?)")
                .With(stored.Stream == One ? 1L : 2L).With(stored.Version).With(Convert.FromHexString(stored.Hash)).With(stored.Bytes.Span).Run();
        old.Execute(
            """
            INSERT INTO contents(stream, name, version, bytes) VALUES
                (1, 'note', 1, CAST('un' AS BLOB)), (1, 'note', 2, CAST('deux' AS BLOB)), (1, 'note', 3, CAST('trois' AS BLOB)), (1, 'name', 2, NULL)
            """);
        return three;
    }
}
