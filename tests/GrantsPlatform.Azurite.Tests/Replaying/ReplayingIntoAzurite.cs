using GrantsPlatform.Azurite.Tests.Gateways;
using GrantsPlatform.Azurite.Tests.Stores;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Tests.Replaying;
using GrantsPlatform.Runtime;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Azurite.Tests.Replaying;

public sealed class ReplayingTheRegionalCallIntoAzurite() : ReplayingIntoAzurite("cej-jr-occitanie-2022");
public sealed class ReplayingTheDepartmentalCallIntoAzurite() : ReplayingIntoAzurite("cllaj-pas-de-calais-2025");

public abstract class ReplayingIntoAzurite(string name)
{
    [Fact]
    public async Task Gives_the_same_result_as_in_memory()
    {
        var scenario = PrintedReplay.Read(name);
        await using var memory = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        var faults = new List<string>();
        var options = StoreOnAzurite.OwnTables() with { OnFault = (what, why) => faults.Add($"{what}: {why}") };
        var tables = new RememberedTable(new HttpTables(AzuriteAccount.Running), options.Prefix + "agenda");
        await using var store = await TableStore.OpenAsync(tables, options, RuntimeCatalogue.Core.Schemas, CancellationToken.None);

        Assert.Equal(await PrintedReplay.OverAsync(memory, scenario), await PrintedReplay.OverAsync(store, scenario));
        Assert.Empty(faults);
        await AssertSameEventsAsync(memory, store);
        var head = await store.SealAsync(scenario.Start, CancellationToken.None);
        Assert.Null((await store.VerifyAsync(head, CancellationToken.None)).Broken);
    }

    /// <summary>Byte for byte: what one store attests, the other attests.</summary>
    private static async Task AssertSameEventsAsync(InMemoryStore expected, TableStore actual)
    {
        var streams = new List<StreamId>();
        await foreach (var stream in expected.ListStreamsAsync(null, CancellationToken.None)) streams.Add(stream);
        var others = new List<StreamId>();
        await foreach (var stream in actual.ListStreamsAsync(null, CancellationToken.None)) others.Add(stream);
        Assert.Equal(streams, others);
        foreach (var stream in streams)
            Assert.Equal(
                (await expected.ReadStreamAsync(stream, 0, CancellationToken.None)).Select(happened => happened.Hash),
                (await actual.ReadStreamAsync(stream, 0, CancellationToken.None)).Select(happened => happened.Hash));
    }
}
