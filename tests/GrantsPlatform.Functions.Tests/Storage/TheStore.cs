using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables;

namespace GrantsPlatform.Functions.Tests.Storage;

/// <summary>Tampering is the pure suite's: it knows how things lie, whatever client wrote them.</summary>
public sealed class StoreInTheAccount : StoreUnderTest
{
    private readonly string _prefix = "t" + Guid.NewGuid().ToString("N")[..12];

    public override async Task<IStore> OpenAsync() => await TableStore.OpenAsync(
        new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = _prefix }, ContractViews.All, CancellationToken.None);

    public override Task<IStore> ReopenAsync() => OpenAsync();
}

public sealed class EventsInTheAccount : EventsContract<StoreInTheAccount>;
public sealed class ContentsInTheAccount : ContentsContract<StoreInTheAccount>;
public sealed class ViewsInTheAccount : ViewsContract<StoreInTheAccount>;
public sealed class TotalsInTheAccount : TotalsContract<StoreInTheAccount>;
public sealed class EffectsInTheAccount : EffectsContract<StoreInTheAccount>;
public sealed class DeadlinesInTheAccount : DeadlinesContract<StoreInTheAccount>;
public sealed class ChainInTheAccount : ChainContract<StoreInTheAccount>;

public sealed class FilesInTheAccount : FilesContract<FilesUnderTest>;

public sealed class FilesUnderTest : FileStoreUnderTest
{
    private readonly string _container = "c" + Guid.NewGuid().ToString("N");
    private readonly DirectoryInfo _passing = Directory.CreateTempSubdirectory("grants-tests-");

    public override async Task<IFileStore> OpenAsync()
    {
        var blobs = new SdkBlobs((await Azurite.ClientsAsync()).Blobs.GetBlobContainerClient(_container));
        await blobs.CreateAsync(CancellationToken.None);
        return new Files.Blobs.BlobFileStore(blobs, _passing.FullName);
    }

    public override Task<IFileStore> ReopenAsync() => OpenAsync();

    public override ValueTask DisposeAsync()
    {
        _passing.Delete(recursive: true);
        return base.DisposeAsync();
    }
}
