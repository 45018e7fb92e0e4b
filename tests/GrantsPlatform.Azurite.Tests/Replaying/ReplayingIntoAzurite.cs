using GrantsPlatform.Azurite.Tests.Gateways;
using GrantsPlatform.Azurite.Tests.Stores;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
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
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        await using var memory = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        var faults = new List<string>();
        var options = StoreOnAzurite.OwnTables() with { OnFault = (what, why) => faults.Add($"{what}: {why}") };
        var tables = new RememberedTable(new HttpTables(AzuriteAccount.Running), options.Prefix + "agenda");
        await using var store = await TableStore.OpenAsync(tables, options, RuntimeCatalogue.Core.Schemas, CancellationToken.None);

        Assert.Equal(await ReplayAsync(scenario, memory), await ReplayAsync(scenario, store));
        Assert.Empty(faults);
        await AssertSameEventsAsync(memory, store);
        var head = await store.SealAsync(scenario.Start, CancellationToken.None);
        Assert.Null((await store.VerifyAsync(head, CancellationToken.None)).Broken);
    }

    private static async Task<string> ReplayAsync(Scenario scenario, IStore store)
    {
        var mail = Directory.CreateTempSubdirectory("grants-azurite-").FullName;
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            await using var platform = Platform.Over(store, mail, clock, oneByOne: true);
            using var output = new StringWriter();
            var right = await ReplayCommand.RunAsync(new Terminal(output, output, 100, false, mail), scenario, platform, clock, CancellationToken.None);
            Assert.True(right, output.ToString());
            return output.ToString();
        }
        finally
        {
            Directory.Delete(mail, recursive: true);
        }
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
