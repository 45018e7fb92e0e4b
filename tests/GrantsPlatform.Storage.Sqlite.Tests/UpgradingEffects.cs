using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class UpgradingEffects
{
    [Fact]
    public async Task That_were_pending_finds_which_stream_asked_for_them()
    {
        using var folder = new Folder();
        using (var old = Database.OpenForWriting(folder.File, TimeSpan.FromSeconds(5)))
        {
            Migrations.Apply(old, folder.File, [FirstSchema.Sql]);
            old.Execute(
                """
                INSERT INTO effects(id, lane, kind, attempts, not_before, first, payload) VALUES
                    ('call:autumn-2025~12~0', 'call/autumn-2025', 0, 0, 0, 1, x''),
                    ('application:2A-7~3~11', 'application:2A-7~3~11', 2, 0, 0, 1, x''),
                    ('h:0123abc~4~1', 'h:0123abc~4~1', 2, 0, 0, 1, x'');
                """);
        }
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder.Path), ContractViews.All);
        var due = await store.ReadDueEffectsAsync(DateTimeOffset.UnixEpoch, 10, CancellationToken.None);
        Assert.Equal(
            [new StreamId("call", "autumn-2025"), new StreamId("application", "2A-7"), new StreamId("h", "0123abc")], due.Select(effect => effect.Source));
    }

    [Fact]
    public async Task That_waited_in_the_lane_of_their_source_goes_on_by_target_in_the_same_order()
    {
        using var folder = new Folder();
        using (var old = Database.OpenForWriting(folder.File, TimeSpan.FromSeconds(5)))
        {
            Migrations.Apply(old, folder.File, [.. Migrations.Steps.TakeWhile(step => step != LanesByTarget.Sql)]);
            old.Execute(
                """
                INSERT INTO effects(id, lane, kind, attempts, not_before, first, payload, source) VALUES
                    ('1', 'call/c', 0, 3, 5, 1, CAST('{"to":"file/a","command":"x","data":{}}' AS BLOB), 'call/c'),
                    ('2', 'call/c', 0, 0, 0, 0, CAST('{"to":"file/b","command":"x","data":{}}' AS BLOB), 'call/c'),
                    ('3', 'call/c', 0, 0, 0, 0, CAST('{"to":"file/a","command":"x","data":{}}' AS BLOB), 'call/c'),
                    ('4', 'call/c', 1, 0, 0, 0, CAST('{"view":"v"}' AS BLOB), 'call/c'),
                    ('5', '5', 2, 0, 0, 1, CAST('{"to":["x"]}' AS BLOB), 'call/c');
                """);
        }
        await using var store = await SqliteStore.OpenAsync(new SqliteStoreOptions(folder.Path), ContractViews.All);
        var first = await store.ReadEffectsAsync(new StreamId("call", "c"), CancellationToken.None);
        Assert.Equal([("1", "call/c>file/a", 3), ("2", "call/c>file/b", 0), ("4", "call/c", 0), ("5", "5", 0)], first.Select(effect => (effect.Id, effect.Lane, effect.Attempts)));
        await store.CompleteEffectAsync(new StreamId("call", "c"), "1", CancellationToken.None);
        Assert.Contains("3", (await store.ReadEffectsAsync(new StreamId("call", "c"), CancellationToken.None)).Select(effect => effect.Id));
    }
}
