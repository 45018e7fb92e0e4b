using System.Globalization;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Storage;

/// <summary>
/// Files in a folder: "files/ab/abcdef…". Each is written under a passing name, flushed, and then renamed, so that a name of a hash always
/// has its whole content behind it, whenever the process or the machine stops. One process at a time, as with the database beside it.
/// </summary>
public sealed class DiskFileStore : IFileStore
{
    /// <summary>Between looking at when a file was last asked for and throwing it away, nobody asks. Of the process, as several may be opened over one folder in it.</summary>
    private static readonly Lock Asking = new();

    private readonly DiskFileStoreOptions _options;
    private readonly string _files;
    private readonly string _passing;

    private DiskFileStore(DiskFileStoreOptions options)
    {
        _options = options;
        _files = Path.Combine(Path.GetFullPath(options.Folder), "files");
        _passing = Path.Combine(_files, "passing");
    }

    /// <summary>Makes the folders where they are missing, and throws away what a stopped process left half written.</summary>
    /// <exception cref="StoreUnavailableException">The folder cannot be used.</exception>
    public static DiskFileStore Open(DiskFileStoreOptions options)
    {
        var store = new DiskFileStore(options);
        Disk.Do(store._files, () =>
        {
            Private.CreateFolder(store._passing);
            foreach (var left in Directory.EnumerateFiles(store._passing)) File.Delete(left);
            Disk.FlushFolder(store._files);
            Disk.FlushFolder(Path.GetDirectoryName(store._files).Required("the folder"));
        });
        return store;
    }

    /// <summary>For whoever only reads, perhaps beside a process that writes: nothing is made, and nothing thrown away.</summary>
    public static DiskFileStore Reading(DiskFileStoreOptions options) => new(options);

    public async Task<StoredFile?> PutAsync(Stream content, long atMost, CancellationToken cancellation)
    {
        Disk.RequireRoom(_files, content.CanSeek ? content.Length - content.Position : 0, _options.KeepFree);
        var passing = Path.Combine(_passing, Guid.NewGuid().ToString("N"));
        try
        {
            if (await WriteAsync(content, passing, atMost, cancellation).ConfigureAwait(false) is not { } written) return null;
            Disk.Do(_files, () => Keep(passing, written));
            return written;
        }
        finally
        {
            Disk.Do(_files, () => File.Delete(passing));
        }
    }

    public Task<Stream?> OpenAsync(string hash, CancellationToken cancellation) => Task.FromResult<Stream?>(FileHash.Is(hash) ? Disk.Do(_files, () => Read(hash)) : null);

    public ValueTask<bool> ExistsAsync(string hash, CancellationToken cancellation) => new(FileHash.Is(hash) && File.Exists(PathOf(hash)));

    public Task<bool> KeepAsync(string hash, CancellationToken cancellation) => Task.FromResult(FileHash.Is(hash) && Disk.Do(_files, () => Ask(PathOf(hash))));

    public async IAsyncEnumerable<KeptFile> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var folder in Disk.Do(_files, () => Directory.GetDirectories(_files).Where(folder => folder != _passing).ToList()))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var file in Disk.Do(_files, () => new DirectoryInfo(folder).GetFiles()))
                if (FileHash.Is(file.Name)) yield return new KeptFile(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc), TagOf(file.FullName));
        }
    }

    public Task<bool> DropAsync(KeptFile file, CancellationToken cancellation) => Task.FromResult(Disk.Do(_files, () =>
    {
        var path = PathOf(file.Hash);
        lock (Asking)
        {
            if (!File.Exists(path) || TagOf(path) != file.Tag) return false;
            File.Delete(path);
        }
        Disk.FlushFolder(Path.GetDirectoryName(path).Required("the folder"));
        return true;
    }));

    private static string TagOf(string path) => File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture);

    private bool Ask(string path)
    {
        lock (Asking)
        {
            if (!File.Exists(path)) return false;
            File.SetLastWriteTimeUtc(path, _options.Clock.GetUtcNow().UtcDateTime);
            return true;
        }
    }

    private async Task<StoredFile?> WriteAsync(Stream content, string passing, long atMost, CancellationToken cancellation)
    {
        await using var file = Disk.Do(_files, () => Private.Open(passing, FileMode.CreateNew, FileAccess.Write, bufferSize: 0));
        var stored = await FileHash.CopyAsync(content, file, atMost, cancellation).ConfigureAwait(false);
        if (stored is not null) Disk.Do(_files, () => file.Flush(flushToDisk: true));
        return stored;
    }

    /// <summary>A file that is there already stays, unless it is not as long as it should be: the disk has lost some of it.</summary>
    private void Keep(string passing, StoredFile written)
    {
        var path = PathOf(written.Hash);
        var folder = Path.GetDirectoryName(path).Required("the folder");
        if (!Directory.Exists(folder))
        {
            Private.CreateFolder(folder);
            Disk.FlushFolder(_files);
        }
        lock (Asking)
        {
            if (new FileInfo(path) is not { Exists: true } there || there.Length != written.Size) File.Move(passing, path, overwrite: true);
            Ask(path);
        }
        // Also when it was there: whoever put it may not have come this far yet.
        Disk.FlushFolder(folder);
    }

    private FileStream? Read(string hash)
    {
        try
        {
            return new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: false);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private string PathOf(string hash) => Path.Combine(_files, hash[..2], hash);
}
