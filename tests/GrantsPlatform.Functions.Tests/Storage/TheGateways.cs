using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Functions.Tests.Storage;

internal static class TheGateways
{
    public static SdkBlobs NewContainer() => new(Azurite.ClientsAsync().GetAwaiter().GetResult().Blobs.GetBlobContainerClient("c" + Guid.NewGuid().ToString("N")));
}

public sealed class TablesThroughTheClient : TablesContract
{
    protected override ITables New() => new SdkTables(Azurite.ClientsAsync().GetAwaiter().GetResult().Tables);
}

public sealed class BlobsThroughTheClient : BlobsContract
{
    protected override IBlobs New() => TheGateways.NewContainer();
}
