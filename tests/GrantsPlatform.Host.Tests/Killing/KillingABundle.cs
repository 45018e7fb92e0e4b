using System.Diagnostics;
using System.IO.Compression;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;

namespace GrantsPlatform.Host.Tests.Killing;

/// <summary>All agreements of a call as one archive, whose process is killed while the fourth of six is taken: another makes it from the beginning, once.</summary>
public sealed class KillingABundle
{
    [Fact]
    public async Task Makes_it_again_once_and_leaves_nothing_behind()
    {
        using var folder = new WorkingFolder();
        var scratch = Directory.CreateDirectory(folder.At("scratch"));
        await BundleBeingMade.PrepareAsync(folder.At("store"));

        using (var killed = Start(folder, "stall"))
        {
            Assert.Equal(BundleBeingMade.Half, await killed.StandardOutput.ReadLineAsync());
            killed.Kill();
            await killed.WaitForExitAsync();
        }
        Assert.Empty(scratch.GetFiles());
        using (var next = Start(folder, "end"))
        {
            Assert.Equal("", await next.StandardError.ReadToEndAsync());
            await next.WaitForExitAsync();
            Assert.Equal(0, next.ExitCode);
        }

        await using var platform = await Platform.OpenAsync(new StoreFolder(folder.At("store")), TimeProvider.System, readOnly: true);
        var told = (await platform.Runtime.Reads.HistoryAsync(BundleBeingMade.Document)).Select(happened => happened.Data).ToList();
        Assert.Equal([1, 2], told.OfType<DocumentTried>().Select(tried => tried.Attempt));
        Assert.Equal(6, Assert.Single(told.OfType<DocumentMade>()).Rows);
        Assert.Empty(told.OfType<DocumentNotMade>());
        Assert.Empty(await platform.Store.ReadDueEffectsAsync(DateTimeOffset.MaxValue, 10, default));
        await using var kept = await DiskFileStore.Open(new DiskFileStoreOptions(folder.At("store"))).OpenAsync(told.OfType<DocumentMade>().Single().Hash, default);
        using var archive = new ZipArchive(Assert.IsAssignableFrom<Stream>(kept));
        Assert.Equal(7, archive.Entries.Select(entry => entry.Name).Distinct().Count());
        Assert.Equal(7, archive.Entries.Count);
        Assert.Empty(scratch.GetFiles());
    }

    private static Process Start(WorkingFolder folder, string how) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(KillingABundle).Assembly.Location, BundleBeingMade.Mode, folder.At("store"), how])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // What the runtime itself leaves there is no concern of ours.
            Environment = { ["TMPDIR"] = folder.At("scratch"), ["TMP"] = folder.At("scratch"), ["DOTNET_EnableDiagnostics"] = "0" },
        }).Required("the process");
}
