using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Azurite.Tests.Gateways;

public sealed class TablesInMemory : TablesContract
{
    protected override ITables New() => new InMemoryTables();
}

public sealed class TablesInMemoryByShortPages : TablesContract
{
    protected override ITables New() => new InMemoryTables(page: 3);
}
