using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class TablesThroughTheClient : TablesContract
{
    protected override ITables New() => new SdkTables(Azurite.ClientsAsync().GetAwaiter().GetResult().Tables);
}

public sealed class BlobsThroughTheClient : BlobsContract
{
    protected override IBlobs New() => new SdkBlobs(Azurite.ClientsAsync().GetAwaiter().GetResult().Blobs.GetBlobContainerClient("c" + Guid.NewGuid().ToString("N")));
}
