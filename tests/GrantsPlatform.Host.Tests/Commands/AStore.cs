using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Host.Tests.Commands;

/// <summary>A store that a replay filled, and a way to lay hands on it.</summary>
internal static class AStore
{
    public const string Call = "cllaj-pas-de-calais-2025";

    /// <summary>Each scenario is replayed once; who wants its store gets a copy to do with as they like.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Task<WorkingFolder>>> Replayed = new(StringComparer.Ordinal);

    static AStore() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var replayed in Replayed.Values.Where(replayed => replayed is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })) replayed.Value.Result.Dispose();
    };

    /// <summary>In the folder "store".</summary>
    public static async Task<WorkingFolder> ReplayedAsync(string scenario = Call)
    {
        var folder = new WorkingFolder();
        var replayed = await Replayed.GetOrAdd(scenario, name => new Lazy<Task<WorkingFolder>>(() => ReplayAsync(name))).Value;
        foreach (var file in Directory.GetFiles(replayed.Path, "*", SearchOption.AllDirectories))
        {
            var target = folder.At(Path.GetRelativePath(replayed.Path, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return folder;
    }

    private static async Task<WorkingFolder> ReplayAsync(string scenario)
    {
        var folder = new WorkingFolder();
        Assert.Equal(0, (await folder.CallAsync("replay", scenario, "--store", "store")).Code);
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
