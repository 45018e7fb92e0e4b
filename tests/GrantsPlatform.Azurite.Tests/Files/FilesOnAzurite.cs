using GrantsPlatform.Azurite.Tests.Gateways;
using GrantsPlatform.Files.Tests.Blobs;
using GrantsPlatform.Files.Tests.Uploads;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;

namespace GrantsPlatform.Azurite.Tests.Files;

public sealed class PlaceOnAzurite() : PlaceInBlobs(new HttpBlobs(AzuriteAccount.Running, "c" + Guid.NewGuid().ToString("N")));

public sealed class UploadingAFileToAzurite : UploadingAFile<PlaceOnAzurite>;

public sealed class AzuriteFilesUnderTest : FileStoreUnderTest
{
    private readonly PlaceOnAzurite _place = new();

    public override Task<IFileStore> OpenAsync() => _place.OpenFilesAsync();
    public override Task<IFileStore> ReopenAsync() => OpenAsync();

    public override async ValueTask DisposeAsync()
    {
        await _place.DisposeAsync();
        await base.DisposeAsync();
    }
}

public sealed class FilesOnAzurite : FilesContract<AzuriteFilesUnderTest>;
