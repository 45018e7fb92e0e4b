using GrantsPlatform.Storage.Contract;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Storage.Tables.Tests;

public sealed class GatewayInMemory : TablesContract
{
    protected override ITables New() => new InMemoryTables();
}

public sealed class GatewayInMemoryByShortPages : TablesContract
{
    protected override ITables New() => new InMemoryTables(page: 3);
}
