using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>Readers and erasures follow pointers from row to row: whoever bends one is found out, though every event and every text is as it was.</summary>
public sealed class VerifyingPointers : IDisposable
{
    private static readonly StreamId One = new("call", "one");
    private static readonly StreamId Two = new("call", "two");
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE streams SET last=1, version=1 WHERE key='one'", BrokenLinkReason.PlaceDiffers, 3L, null)]
    [InlineData("UPDATE streams SET last=1 WHERE key='one'", BrokenLinkReason.PlaceDiffers, 3L, null)]
    [InlineData("UPDATE events SET previous=1 WHERE position=3", BrokenLinkReason.PlaceDiffers, 3L, null)]
    [InlineData("UPDATE events SET previous=NULL WHERE position=2", BrokenLinkReason.PlaceDiffers, 2L, null)]
    [InlineData("UPDATE records SET content=1 WHERE stream=1 AND name='note'", BrokenLinkReason.ContentDiffers, null, "note")]
    [InlineData("UPDATE records SET content=1, version=1 WHERE stream=1 AND name='note'", BrokenLinkReason.ContentDiffers, null, "note")]
    [InlineData("DELETE FROM records WHERE stream=1 AND name='note'", BrokenLinkReason.ContentDiffers, null, "note")]
    [InlineData("UPDATE contents SET previous=NULL WHERE id=3", BrokenLinkReason.ContentDiffers, null, "note")]
    [InlineData("UPDATE contents SET previous=2 WHERE id=3", BrokenLinkReason.ContentDiffers, null, "note")]
    [InlineData("INSERT INTO records(stream, name, version, content) SELECT 1, 'autre', 1, id FROM contents WHERE stream=2", BrokenLinkReason.ContentDiffers, null, "autre")]
    public async Task Finds_one_that_was_bent(string damage, BrokenLinkReason reason, long? version, string? record)
    {
        await FillAsync();
        await RunAsync(damage);
        await using var store = await _folder.OpenAsync();
        Assert.Contains(new BrokenLink(One, version, reason, record), (await store.VerifyAsync(null, None)).Faults);
    }

    [Fact]
    public async Task Names_the_first_of_several_events_that_are_gone_one_after_the_other()
    {
        await FillAsync();
        await RunAsync("DELETE FROM events WHERE position IN (2, 3)");
        await using var store = await _folder.OpenAsync();
        Assert.Equal(new BrokenLink(One, 2, BrokenLinkReason.VersionMissing), (await store.VerifyAsync(null, None)).Broken);
    }

    /// <summary>Three events of one stream with a record of three versions and another, then one of a second stream.</summary>
    private async Task FillAsync()
    {
        await using var store = await _folder.OpenAsync();
        var one = Sample.New(One).Attesting((1, ContentChange.Text("note", "un")), (1, ContentChange.Text("name", "a")));
        var two = one.Next().Attesting((2, ContentChange.Text("note", "deux")));
        foreach (var commit in (Commit[])[one, two, two.Next().Attesting((3, ContentChange.Text("note", "trois"))), Sample.New(Two).Attesting(1, ContentChange.Text("note", "z"))])
            Assert.True(await store.CommitAsync(commit, None));
        Assert.Empty((await store.VerifyAsync(null, None)).Faults);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
