using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Host.Tests.Replaying;
using GrantsPlatform.Runtime;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class ReplayingIntoTheAccount
{
    [Theory]
    [InlineData("cej-jr-occitanie-2022")]
    [InlineData("cllaj-pas-de-calais-2025")]
    public async Task Prints_what_a_store_in_memory_gives_and_leaves_the_chain_whole(string name)
    {
        var scenario = PrintedReplay.Read(name);
        await using var memory = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        await using var store = await TableStore.OpenAsync(
            new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = "r" + Guid.NewGuid().ToString("N")[..12] },
            RuntimeCatalogue.Core.Schemas, CancellationToken.None);
        Assert.Equal(await PrintedReplay.OverAsync(memory, scenario), await PrintedReplay.OverAsync(store, scenario));
        var head = await store.SealAsync(scenario.Start, CancellationToken.None);
        Assert.Null((await store.VerifyAsync(head, CancellationToken.None)).Broken);
    }
}
