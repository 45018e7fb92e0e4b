using System.Diagnostics;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class KillingTheProcess
{
    [Theory]
    [InlineData(200)]
    [InlineData(3000)]
    public async Task Loses_no_commit_that_was_acknowledged(int acknowledgements)
    {
        using var folder = new Folder();
        var acknowledged = await KillAfterAsync(folder.Path, acknowledgements);
        Assert.True(acknowledged.Values.Sum() >= acknowledgements);

        await using var store = await folder.OpenAsync();

        var sum = 0L;
        foreach (var (stream, version) in acknowledged)
        {
            var events = await store.ReadStreamAsync(stream, 0, CancellationToken.None);
            Assert.InRange(events.Count, version, version + 1);
            var row = await store.FindRowAsync(Contract.ContractViews.Name, "p", stream.Key, CancellationToken.None);
            Assert.Equal(events.Count, row!.Version);
            sum += events.Count;
        }
        Assert.Equal(sum, Assert.Single(await store.ReadTotalsAsync("budget", "p", CancellationToken.None)).Measures["cents"]);
        Assert.Null((await store.VerifyAsync(null, CancellationToken.None)).Broken);
    }

    /// <summary>The last version that was acknowledged of each stream.</summary>
    private static async Task<Dictionary<StreamId, long>> KillAfterAsync(string folder, int acknowledgements)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(Program).Assembly.Location, folder]) { RedirectStandardOutput = true };
        using var worker = Process.Start(start)!;
        var acknowledged = new Dictionary<StreamId, long>();
        for (var count = 0; await worker.StandardOutput.ReadLineAsync() is { } line; count++)
        {
            if (count == acknowledgements) worker.Kill();
            // What was printed before the kill was acknowledged before it; a line cut off by the kill is not counted.
            if (line.Split(' ') is [var stream, var version] && long.TryParse(version, out var number)) acknowledged[StreamId.Parse(stream)] = number;
        }
        await worker.WaitForExitAsync();
        return acknowledged;
    }
}
