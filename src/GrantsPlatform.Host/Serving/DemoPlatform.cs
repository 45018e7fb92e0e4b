using System.Collections.Immutable;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>Prepares a demonstration: the scenarios of the list are replayed one after the other, the last one only up to a moment of its life.</summary>
internal static class DemoPlatform
{
    private const string ListFile = "demo.json";

    public static async Task<ServedPlatform> OpenAsync(StoreFolder folder, Terminal terminal, Uri? publicUrl, CancellationToken cancellation)
    {
        var list = DemoList.Read(Places.FindFile(Path.Combine("scenarios", ListFile), terminal.CurrentFolder));
        var scenarios = list.Scenarios.Select(name => ScenarioReader.Read(Places.FindScenario(name, terminal.CurrentFolder))).ToList();
        var clock = new DemoClock(new SimulatedClock(scenarios[0].Start), Path.Combine(folder.Path, "clock"));
        var keys = new WebKeys(folder, clock, publicUrl);
        var files = DiskFileStore.Open(new DiskFileStoreOptions(folder.Path) { Clock = clock });
        var platform = await Platform.OpenAsync(folder, clock, oneByOne: true, links: keys.Links, files: files, cancellation: cancellation).ConfigureAwait(false);
        try
        {
            if (!clock.IsReleased)
            {
                foreach (var scenario in scenarios)
                    await ReplayAsync(scenario, scenario == scenarios[^1] ? list.StopsAt : null, platform, clock, terminal, cancellation).ConfigureAwait(false);
                clock.Release();
            }
            var pulse = new DemoPulse(platform, clock);
            pulse.Start();
            var personas = await DemoPersonas.ReadAsync(platform.Queries, cancellation).ConfigureAwait(false);
            ImmutableArray<InventedPart> invented = [.. scenarios.Select(scenario => new InventedPart(scenario.Title, scenario.Invented))];
            return new ServedPlatform(platform, keys, new StandInFiles(files), null, new Demonstration(pulse, personas, list.Start, invented, folder.Mail), pulse);
        }
        catch
        {
            await platform.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task ReplayAsync(
        Scenario scenario, DateTimeOffset? stopAt, Platform platform, DemoClock clock, Terminal terminal, CancellationToken cancellation)
    {
        terminal.Wrapped($"Préparation de la démonstration\u202F: {scenario.Title}");
        var progress = new ProgressBar(terminal);
        var report = await new ReplayRun(scenario, platform, clock.Past)
            .RunAsync(step => progress.Tell(step with { Note = null }), stopAt, cancellation).ConfigureAwait(false);
        progress.Clear();
        if (report.Failed is not { } failed) return;
        StepPrinter.Failure(terminal, failed);
        throw new CommandLineException("La démonstration n’a pas pu être préparée. Supprimez son dossier, puis recommencez.");
    }
}
