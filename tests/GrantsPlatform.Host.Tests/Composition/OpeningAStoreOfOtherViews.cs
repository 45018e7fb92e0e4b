using GrantsPlatform.Core.Applications;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Tests.Commands;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Host.Tests.Composition;

public sealed class OpeningAStoreOfOtherViews
{
    private const string Call = "cllaj-pas-de-calais-2025";

    [Fact]
    public async Task Rebuilds_them_then_and_only_then()
    {
        using var folder = await AStore.ReplayedAsync();
        var right = await FilesAsync(folder);

        await SpoilTotalsAsync(folder);
        Assert.Equal(right + 1000, await FilesAsync(folder));

        await File.WriteAllTextAsync(folder.At("store", "views.version"), "0-of-another-program");
        await SpoilContributionsAsync(folder);
        Assert.Equal(right, await FilesAsync(folder));

        await SpoilTotalsAsync(folder);
        Assert.Equal(right + 1000, await FilesAsync(folder));
    }

    private static async Task<long> FilesAsync(WorkingFolder folder)
    {
        await using var platform = await Platform.OpenAsync(new StoreFolder(folder.At("store")), TimeProvider.System);
        return (await platform.Runtime.Reads.TotalsAsync(ApplicationsView.Totals, Call)).Sum(row => row.Measures.GetValueOrDefault("files"));
    }

    private static Task SpoilTotalsAsync(WorkingFolder folder) => ExecuteAsync(folder, "UPDATE totals SET value=value+1000 WHERE (place, grp) IN (SELECT place, grp FROM totals WHERE measure='files' LIMIT 1) AND measure='files'");

    private static Task SpoilContributionsAsync(WorkingFolder folder) => ExecuteAsync(folder, "DELETE FROM contributions; DELETE FROM totals");

    private static async Task ExecuteAsync(WorkingFolder folder, string sql)
    {
        await using var database = new SqliteConnection($"Data Source={folder.At("store", "grants.db")};Pooling=False");
        await database.OpenAsync();
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync());
    }
}
