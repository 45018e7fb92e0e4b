using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Testing;

namespace GrantsPlatform.Host.Tests.Replaying;

public sealed class ReplayingIntoMemory
{
    [Theory]
    [InlineData("cej-jr-occitanie-2022")]
    [InlineData("cllaj-pas-de-calais-2025")]
    public async Task Gives_the_same_result_as_on_disk(string name)
    {
        using var folder = new WorkingFolder();
        var scenario = ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));
        var clock = new SimulatedClock(scenario.Start);
        await using var store = new InMemoryStore(Runtime.RuntimeCatalogue.Core.Schemas);
        await using var platform = Platform.Over(store, folder.At("mail"), clock, oneByOne: true);
        using var output = new StringWriter();
        var right = await ReplayCommand.RunAsync(new Terminal(output, output, 100, false, folder.Path), scenario, platform, clock, CancellationToken.None);
        Assert.True(right, output.ToString());
        var onDisk = await folder.CallAsync("replay", name, "--store", "store");
        Assert.StartsWith(output.ToString(), onDisk.Output);
    }
}
