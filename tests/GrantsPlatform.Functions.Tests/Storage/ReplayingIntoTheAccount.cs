using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Host.Tests.Replaying;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Functions.Tests.Storage;

public sealed class ReplayingIntoTheAccount
{
    /// <summary>The departmental call. The regional one takes minutes through an emulator; over tables in memory both are replayed with the embedded host's tests.</summary>
    [Fact]
    public async Task Gives_the_same_events_and_prints_the_same_as_in_memory()
    {
        var scenario = PrintedReplay.Read("cllaj-pas-de-calais-2025");
        await using var memory = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        var faults = new List<string>();
        var options = new TableStoreOptions { Prefix = "r" + Guid.NewGuid().ToString("N")[..12], OnFault = (what, why) => faults.Add($"{what}: {why}") };
        await using var store = await TableStore.OpenAsync(new SdkTables((await Azurite.ClientsAsync()).Tables), options, RuntimeCatalogue.Core.Schemas, CancellationToken.None);

        Assert.Equal(await PrintedReplay.OverAsync(memory, scenario), await PrintedReplay.OverAsync(store, scenario));
        Assert.Empty(faults);
        Assert.Equal(await HashesAsync(memory), await HashesAsync(store));
        var head = await store.SealAsync(scenario.Start, CancellationToken.None);
        Assert.Null((await store.VerifyAsync(head, CancellationToken.None)).Broken);
    }

    /// <summary>Byte for byte: what one store attests, the other attests.</summary>
    private static async Task<List<string>> HashesAsync(IStore store)
    {
        var hashes = new List<string>();
        await foreach (var stream in store.ListStreamsAsync(null, CancellationToken.None))
            hashes.AddRange((await store.ReadStreamAsync(stream, 0, CancellationToken.None)).Select(happened => $"{stream} {happened.Version} {happened.Hash}"));
        return hashes;
    }
}
