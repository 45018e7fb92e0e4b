using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public class TablesUnderTest(int page) : StoreUnderTest
{
    private readonly InMemoryTables _tables = new(page);

    public TablesUnderTest() : this(1000)
    {
    }

    public override async Task<IStore> OpenAsync() => await TableStore.OpenAsync(_tables, new TableStoreOptions(), ContractViews.All, CancellationToken.None);

    public override Task<IStore> ReopenAsync() => OpenAsync();

    public override async Task<bool> TamperAsync(IStore store, Tampering tampering)
    {
        await new Forger(_tables).ForgeAsync(tampering);
        return true;
    }
}

/// <summary>Continuation is met everywhere.</summary>
public sealed class SmallPagesUnderTest() : TablesUnderTest(3);
