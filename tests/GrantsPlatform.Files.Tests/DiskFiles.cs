using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Files.Tests;

public sealed class DiskFilesUnderTest : FileStoreUnderTest
{
    private readonly Folder _folder = new();

    public override Task<IFileStore> OpenAsync() => Task.FromResult<IFileStore>(DiskFileStore.Open(new DiskFileStoreOptions(_folder.Path) { KeepFree = 0 }));
    public override Task<IFileStore> ReopenAsync() => OpenAsync();

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return base.DisposeAsync();
    }
}

public sealed class DiskFiles : FilesContract<DiskFilesUnderTest>;

public sealed class FilesOnADisk : IDisposable
{
    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Lie_under_their_hash_and_leave_nothing_else()
    {
        var store = Open();
        await store.PutAsync(new MemoryStream("un"u8.ToArray()), 10, CancellationToken.None);
        await store.PutAsync(new MemoryStream("trop"u8.ToArray()), 2, CancellationToken.None);
        var hash = Digest.Of("un");
        Assert.Equal([Path.Combine(_folder.Path, "files", hash[..2], hash)], Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void That_were_half_written_are_swept_at_the_start()
    {
        Open();
        var left = Path.Combine(_folder.Path, "files", "passing", "left");
        File.WriteAllText(left, "half");
        Open();
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task That_lost_some_of_their_content_are_mended_by_the_next_put()
    {
        var store = Open();
        var stored = await store.PutAsync(new MemoryStream("entier"u8.ToArray()), 10, CancellationToken.None);
        var path = Path.Combine(_folder.Path, "files", stored!.Hash[..2], stored.Hash);
        File.WriteAllText(path, "ent");
        await store.PutAsync(new MemoryStream("entier"u8.ToArray()), 10, CancellationToken.None);
        Assert.Equal("entier", File.ReadAllText(path));
    }

    [Fact]
    public async Task Are_refused_when_the_disk_is_nearly_full()
    {
        var store = DiskFileStore.Open(new DiskFileStoreOptions(_folder.Path) { KeepFree = long.MaxValue / 2 });
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync(new MemoryStream("un"u8.ToArray()), 10, CancellationToken.None));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Are_an_outage_when_the_folder_is_gone()
    {
        var store = Open();
        Directory.Delete(Path.Combine(_folder.Path, "files", "passing"));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.PutAsync(new MemoryStream("un"u8.ToArray()), 10, CancellationToken.None));
    }

    private DiskFileStore Open() => DiskFileStore.Open(new DiskFileStoreOptions(_folder.Path) { KeepFree = 0 });
}
