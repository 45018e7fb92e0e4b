using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Host.Tests.Commands;

/// <summary>A store that a replay filled, and a way to lay hands on it.</summary>
internal static class AStore
{
    public const string Call = "cllaj-pas-de-calais-2025";

    public static async Task<WorkingFolder> ReplayedAsync()
    {
        var folder = new WorkingFolder();
        Assert.Equal(0, (await folder.CallAsync("replay", Call, "--store", "store")).Code);
        return folder;
    }

    public static async Task ExecuteAsync(WorkingFolder folder, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={folder.At("store", "grants.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
