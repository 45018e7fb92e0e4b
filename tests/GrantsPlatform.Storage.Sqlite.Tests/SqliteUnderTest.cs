using System.Security.Cryptography;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class SqliteUnderTest : StoreUnderTest, IReopens, IBacksUp, ITampers
{
    private readonly Folder _folder = new();

    public string BackupPath => Path.Combine(_folder.Path, "copy", "backup.db");

    public override async Task<IStore> OpenAsync() => await SqliteStore.OpenAsync(new SqliteStoreOptions(_folder.Path), ContractViews.All);

    public Task<IStore> ReopenAsync() => OpenAsync();

    public async Task<IStore> OpenBackupAsync() => await SqliteStore.OpenAsync(new SqliteStoreOptions(BackupPath), ContractViews.All);

    public Task TamperAsync(IStore store, Tampering tampering)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File};Pooling=False");
        connection.Open();
        switch (tampering)
        {
            case Tampering.EditBytes edit:
                Run(connection, $"UPDATE events SET bytes=$a {At(edit.Event)}", edit.Bytes);
                break;
            case Tampering.Replace replace:
                Run(connection, $"UPDATE events SET bytes=$a, hash=$b {At(replace.Event)}", replace.By.Bytes.ToArray(), Convert.FromHexString(replace.By.Hash));
                break;
            case Tampering.Delete delete:
                Run(connection, $"DELETE FROM events {At(delete.Event)}");
                break;
            case Tampering.EditContent { Bytes: { } words } other:
                Run(connection, $"UPDATE contents SET bytes=$a {At(other)}", words);
                break;
            case Tampering.EditContent gone:
                Run(connection, $"DELETE FROM contents {At(gone)}");
                break;
            case Tampering.EraseContent erased:
                Run(connection, $"DELETE FROM contents WHERE stream={Id(erased.Stream)} AND name='{erased.Name}' AND version<={erased.Version}");
                Run(connection, $"UPDATE records SET content=NULL WHERE stream={Id(erased.Stream)} AND name='{erased.Name}'");
                break;
            case Tampering.AddContent more:
                Run(connection, $"INSERT INTO contents(stream, name, version, previous, bytes) VALUES({Id(more.Stream)}, '{more.Name}', {more.Version}, (SELECT content FROM records {At(more)}), $a)", more.Bytes);
                Run(connection, $"INSERT OR REPLACE INTO records(stream, name, version, content) VALUES({Id(more.Stream)}, '{more.Name}', {more.Version}, last_insert_rowid())");
                break;
            case Tampering.DropHeads drop:
                Run(connection, $"DELETE FROM heads WHERE events>={drop.From}");
                break;
            case Tampering.Swap swap:
                Run(connection, $"UPDATE events SET bytes=$a, hash=$b {At(swap.One)}", swap.Other.Bytes.ToArray(), Convert.FromHexString(swap.Other.Hash));
                Run(connection, $"UPDATE events SET bytes=$a, hash=$b {At(swap.Other)}", swap.One.Bytes.ToArray(), Convert.FromHexString(swap.One.Hash));
                break;
            case Tampering.Truncate truncate:
                Run(connection, $"DELETE FROM events WHERE position>{truncate.Events}");
                Run(connection, $"DELETE FROM heads WHERE events>{truncate.Events}");
                Run(connection, "UPDATE settings SET value=(SELECT count(*) FROM heads) WHERE name='heads_sealed'");
                Run(connection, "UPDATE streams SET version=coalesce((SELECT max(version) FROM events WHERE stream=streams.id), 0), last=(SELECT max(position) FROM events WHERE stream=streams.id)");
                break;
            case Tampering.ForgeHeads:
                ForgeHeads(connection);
                break;
            default:
                throw new InvalidOperationException($"{tampering} is not known.");
        }
        return Task.CompletedTask;
    }

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static void ForgeHeads(SqliteConnection connection)
    {
        byte[] previous = [];
        var covered = 0L;
        foreach (var head in Read<long>(connection, "SELECT events FROM heads ORDER BY events"))
        {
            var hashes = Read<byte[]>(connection, $"SELECT hash FROM events WHERE position>{covered} AND position<={head} ORDER BY position");
            previous = SHA256.HashData([.. previous, .. hashes.SelectMany(hash => hash)]);
            Run(connection, $"UPDATE heads SET hash=$a WHERE events={head}", previous);
            covered = head;
        }
    }

    private static string At(Tampering.EditContent edit) =>
        $"WHERE stream={Id(edit.Stream)} AND name='{edit.Name}' AND version={edit.Version}";

    private static string At(Tampering.AddContent added) => $"WHERE stream={Id(added.Stream)} AND name='{added.Name}'";

    private static string At(StoredEvent happened) =>
        $"WHERE stream={Id(happened.Stream)} AND version={happened.Version}";

    private static string Id(StreamId stream) => $"(SELECT id FROM streams WHERE kind='{stream.Kind}' AND key='{stream.Key}')";

    private static List<T> Read<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var all = new List<T>();
        while (reader.Read()) all.Add(reader.GetFieldValue<T>(0));
        return all;
    }

    private static void Run(SqliteConnection connection, string sql, byte[]? a = null, byte[]? b = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (a is not null) command.Parameters.AddWithValue("$a", a);
        if (b is not null) command.Parameters.AddWithValue("$b", b);
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }
}
