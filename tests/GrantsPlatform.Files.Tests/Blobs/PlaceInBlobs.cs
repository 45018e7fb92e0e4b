using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Files.Tests.Uploads;
using GrantsPlatform.Files.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Files.Tests.Blobs;

/// <summary>A new container of any kind.</summary>
public abstract class PlaceInBlobs(IBlobs blobs) : PlaceOfUploads
{
    private readonly Folder _folder = new();

    public override string Folder => _folder.Path;

    public override async Task<IFileStore> OpenFilesAsync()
    {
        await blobs.CreateAsync(CancellationToken.None);
        return new BlobFileStore(blobs, Folder);
    }

    public override IUploads Open(UploadOptions options, IFileStore files, IVirusScan scan, TimeProvider clock) => new BlobUploads(options, blobs, files, scan, clock);

    /// <summary>And what was left in passing.</summary>
    public override async Task<IReadOnlyList<string>> KeptAsync()
    {
        var kept = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).ToList();
        await foreach (var blob in blobs.ListAsync("", CancellationToken.None)) kept.Add(blob.Name);
        return kept;
    }

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

public sealed class PlaceInMemory() : PlaceInBlobs(new InMemoryBlobs());

public sealed class UploadingAFileToBlobs : UploadingAFile<PlaceInMemory>;

public sealed class BlobFilesUnderTest : FileStoreUnderTest
{
    private readonly PlaceInMemory _place = new();

    public override Task<IFileStore> OpenAsync() => _place.OpenFilesAsync();
    public override Task<IFileStore> ReopenAsync() => OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await base.DisposeAsync();
    }
}

public sealed class BlobFiles : FilesContract<BlobFilesUnderTest>;
