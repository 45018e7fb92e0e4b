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
}
