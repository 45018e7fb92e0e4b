using GrantsPlatform.Files.Tests.Blobs;
using GrantsPlatform.Files.Tests.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class PlaceInTheAccount() : PlaceInBlobs(TheGateways.NewContainer());

public sealed class UploadingAFileToTheAccount : UploadingAFile<PlaceInTheAccount>;

public sealed class FilesUnderTest : FileStoreUnderTest
{
    private readonly PlaceInTheAccount _place = new();

    public override Task<IFileStore> OpenAsync() => _place.OpenFilesAsync();

    public override Task<IFileStore> ReopenAsync() => OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await base.DisposeAsync();
    }
}

public sealed class FilesInTheAccount : FilesContract<FilesUnderTest>;
