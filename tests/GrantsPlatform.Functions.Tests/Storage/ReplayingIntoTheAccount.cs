using GrantsPlatform.Functions.Adapters;
using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
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
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        await using var memory = new InMemoryStore(RuntimeCatalogue.Core.Schemas);
        await using var store = await TableStore.OpenAsync(
            new SdkTables((await Azurite.ClientsAsync()).Tables), new TableStoreOptions { Prefix = "r" + Guid.NewGuid().ToString("N")[..12] },
            RuntimeCatalogue.Core.Schemas, CancellationToken.None);
        Assert.Equal(await ReplayAsync(scenario, memory), await ReplayAsync(scenario, store));
        var head = await store.SealAsync(scenario.Start, CancellationToken.None);
        Assert.Null((await store.VerifyAsync(head, CancellationToken.None)).Broken);
    }

    private static async Task<string> ReplayAsync(Scenario scenario, IStore store)
    {
        var mails = Directory.CreateTempSubdirectory("grants-tests-");
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            await using var platform = Platform.Over(store, mails.FullName, clock, oneByOne: true);
            using var output = new StringWriter();
            var isRight = await ReplayCommand.RunAsync(new Terminal(output, output, 100, false, mails.FullName), scenario, platform, clock, CancellationToken.None);
            Assert.True(isRight, output.ToString());
            return output.ToString();
        }
        finally
        {
            mails.Delete(recursive: true);
        }
    }
}
