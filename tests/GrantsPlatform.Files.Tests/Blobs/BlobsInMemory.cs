using GrantsPlatform.Files.Blobs;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Files.Tests.Blobs;

public sealed class BlobsInMemory : BlobsContract
{
    protected override IBlobs New() => new InMemoryBlobs();
}
