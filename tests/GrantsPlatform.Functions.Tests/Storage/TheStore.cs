using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables;

namespace GrantsPlatform.Functions.Tests.Storage;

/// <summary>The store through the services' own clients, in tables of its own. Tampering is the pure suite's: it knows how things lie, whatever client wrote them.</summary>
public sealed class StoreInTheAccount : StoreUnderTest, IReopens
{
    private readonly string _prefix = "t" + Guid.NewGuid().ToString("N")[..12];

    public override async Task<IStore> OpenAsync() => await TableStore.OpenAsync(
        new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = _prefix }, ContractViews.All, CancellationToken.None);

    public Task<IStore> ReopenAsync() => OpenAsync();
}

public sealed class EventsInTheAccount : EventsContract<StoreInTheAccount>;
public sealed class FoldsInTheAccount : FoldsContract<StoreInTheAccount>;
public sealed class RememberingInTheAccount : RememberingContract<StoreInTheAccount>;
public sealed class ContentsInTheAccount : ContentsContract<StoreInTheAccount>;
public sealed class ViewsInTheAccount : ViewsContract<StoreInTheAccount>;
public sealed class ListsInTheAccount : ListsContract<StoreInTheAccount>;
public sealed class TotalsInTheAccount : TotalsContract<StoreInTheAccount>;
public sealed class EffectsInTheAccount : EffectsContract<StoreInTheAccount>;
public sealed class DeadlinesInTheAccount : DeadlinesContract<StoreInTheAccount>;
public sealed class ChainInTheAccount : ChainContract<StoreInTheAccount>;
public sealed class TrailInTheAccount : TrailContract<StoreInTheAccount>;
public sealed class ReopeningInTheAccount : ReopeningContract<StoreInTheAccount>;
