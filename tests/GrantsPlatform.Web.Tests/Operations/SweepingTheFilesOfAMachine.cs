using System.Text;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Serving;

namespace GrantsPlatform.Web.Tests.Operations;

/// <summary>Whatever the sweep itself may do: a platform on one machine begins it by itself.</summary>
public sealed class SweepingTheFilesOfAMachine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sweep-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Begins_when_the_platform_starts()
    {
        var folder = new StoreFolder(_folder);
        await using var served = await ServedPlatform.OpenAsync(folder, null, null, null, default);
        var (old, young) = (await PutAsync(served, "il y a longtemps"), await PutAsync(served, "à l’instant"));
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "files", old[..2], old), DateTime.UtcNow.AddDays(-3));

        await using var web = WebHost.Build(served, folder, port: 0);
        await web.StartAsync();
        for (var time = 0; time < 600 && await served.Files.ExistsAsync(old, default); time++) await Task.Delay(100);

        Assert.False(await served.Files.ExistsAsync(old, default));
        Assert.True(await served.Files.ExistsAsync(young, default));
        await web.StopAsync();
    }

    private static async Task<string> PutAsync(ServedPlatform served, string text) =>
        (await served.Files.PutAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), 100, default))!.Hash;
}
