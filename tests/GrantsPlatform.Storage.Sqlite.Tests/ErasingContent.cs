using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Storage.Sqlite.Tests;

public sealed class ErasingContent
{
    private const string Secret = "Camille Exemple, 06 00 00 00 00";

    [Fact]
    public async Task Leaves_no_byte_of_it_in_any_file_while_the_store_stays_open()
    {
        using var folder = new Folder();
        await using var store = await folder.OpenAsync();
        var one = Sample.New(new StreamId("person", "p-1")).With(ContentChange.Text("name", Secret));
        await store.CommitAsync(one, CancellationToken.None);
        await store.CommitAsync((one = one.Next()).With(ContentChange.Text("name", Secret + string.Concat(Enumerable.Repeat(Secret, 500)))), CancellationToken.None);
        Assert.True(Holds(folder));

        await store.CommitAsync(one.Next().With(new ContentChange.Erase("name")), CancellationToken.None);

        // The log is emptied after the answer, as soon as the writer is idle.
        for (var tries = 0; Holds(folder) && tries < 1000; tries++) await Task.Delay(20);
        Assert.False(Holds(folder));
    }

    private static bool Holds(Folder folder) => Directory.GetFiles(folder.Path, "grants.db*")
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0;
        });
}
