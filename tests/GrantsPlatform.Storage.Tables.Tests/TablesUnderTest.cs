using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public class TablesUnderTest(int page) : StoreUnderTest, IReopens, ITampers
{
    private readonly InMemoryTables _tables = new(page);

    public TablesUnderTest() : this(1000)
    {
    }

    public override async Task<IStore> OpenAsync() => await TableStore.OpenAsync(_tables, new TableStoreOptions(), ContractViews.All, CancellationToken.None);

    public Task<IStore> ReopenAsync() => OpenAsync();

    public Task TamperAsync(IStore store, Tampering tampering) => new Forger(_tables).ForgeAsync(tampering);
}

/// <summary>Continuation is met everywhere.</summary>
public sealed class SmallPagesUnderTest() : TablesUnderTest(3);
