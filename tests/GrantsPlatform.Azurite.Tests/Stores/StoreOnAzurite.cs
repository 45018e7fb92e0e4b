using GrantsPlatform.Azurite.Tests.Gateways;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables;

namespace GrantsPlatform.Azurite.Tests.Stores;

/// <summary>The store over HTTP, in tables of its own. Forgeries are tried in memory alone: they are the store's, not the service's.</summary>
public sealed class StoreOnAzurite : StoreUnderTest
{
    private readonly TableStoreOptions _options = OwnTables();

    public override async Task<IStore> OpenAsync() => await TableStore.OpenAsync(new HttpTables(AzuriteAccount.Running), _options, ContractViews.All, CancellationToken.None);

    public override Task<IStore> ReopenAsync() => OpenAsync();

    internal static TableStoreOptions OwnTables() => new() { Prefix = "t" + Guid.NewGuid().ToString("N")[..16] };
}

public sealed class AzuriteEvents : EventsContract<StoreOnAzurite>;
public sealed class AzuriteContents : ContentsContract<StoreOnAzurite>;
public sealed class AzuriteViews : ViewsContract<StoreOnAzurite>;
public sealed class AzuriteTotals : TotalsContract<StoreOnAzurite>;
public sealed class AzuriteEffects : EffectsContract<StoreOnAzurite>;
public sealed class AzuriteDeadlines : DeadlinesContract<StoreOnAzurite>;
public sealed class AzuriteChain : ChainContract<StoreOnAzurite>;
