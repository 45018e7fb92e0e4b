using GrantsPlatform.Host.Commands;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Time;

namespace GrantsPlatform.Host.Tests.Replaying;

/// <summary>A scenario of the repository carried out over any store. Compiled into each test project that has a store to try.</summary>
internal static class PrintedReplay
{
    public static Scenario Read(string name) => ScenarioReader.Read(Path.Combine(AppContext.BaseDirectory, "scenarios", name));

    /// <summary>What the command line prints of it; it must have come out as the scenario says.</summary>
    public static async Task<string> OverAsync(IStore store, Scenario scenario)
    {
        var folder = Directory.CreateTempSubdirectory("grants-replay-");
        try
        {
            var clock = new SimulatedClock(scenario.Start);
            await using var platform = Platform.Over(store, folder.FullName, clock, oneByOne: true);
            using var output = new StringWriter();
            var isRight = await ReplayCommand.RunAsync(new Terminal(output, output, 100, false, folder.FullName), scenario, platform, clock, CancellationToken.None);
            Assert.True(isRight, output.ToString());
            return output.ToString();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
