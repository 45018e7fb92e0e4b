using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Storage.Tables;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>Whole calls over the store of the Functions host: the same facts, figures and mails as over any other store.</summary>
public sealed class ReplayingIntoTables
{
    [Theory]
    [InlineData("cej-jr-occitanie-2022")]
    [InlineData("cllaj-pas-de-calais-2025")]
    public async Task Gives_the_same_result_as_in_memory(string name)
    {
        var schemas = Runtime.RuntimeCatalogue.Core.Schemas;
        var faults = new List<string>();
        var options = new TableStoreOptions { OnFault = (what, why) => faults.Add($"{what}: {why}") };
        await using var tables = await TableStore.OpenAsync(new InMemoryTables(), options, schemas, CancellationToken.None);
        await using var memory = new InMemoryStore(schemas);

        Assert.Equal(await ReplayAsync(name, memory), await ReplayAsync(name, tables));

        Assert.Empty(faults);
        Assert.Null((await tables.VerifyAsync(await tables.SealAsync(DateTimeOffset.UtcNow, CancellationToken.None), CancellationToken.None)).Broken);
    }

    private static async Task<string> ReplayAsync(string name, IStore store)
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        using var output = new StringWriter();
        Assert.True(await ReplayCommand.RunAsync(new Terminal(output, output, 100, false, folder.Path), scenario, platform, clock, CancellationToken.None), output.ToString());
        return output.ToString();
    }
}
