using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

public sealed class TablesOverHttp : TablesContract
{
    protected override ITables New() => new HttpTables(AzuriteAccount.Running);
}

public sealed class BlobsOverHttp : BlobsContract
{
    protected override IBlobs New() => new HttpBlobs(AzuriteAccount.Running, "c" + Guid.NewGuid().ToString("N"));
}
