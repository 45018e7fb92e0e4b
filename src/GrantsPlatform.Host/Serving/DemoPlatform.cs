using System.Collections.Immutable;
using GrantsPlatform.Files.Storage;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Runtime.Time;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>Prepares a demonstration: the scenarios of the list are replayed together, each up to a moment of its life.</summary>
internal static class DemoPlatform
{
    private const string ListFile = "demo.json";

    public static async Task<ServedPlatform> OpenAsync(StoreFolder folder, Terminal terminal, Uri? publicUrl, CancellationToken cancellation)
    {
        var list = DemoList.Read(Places.FindFile(Path.Combine("scenarios", ListFile), terminal.CurrentFolder));
        var parts = list.Scenarios.Select(name => (Name: name, list.StopsAt)).Concat(list.Copies)
            .Select(part => (Scenario: ScenarioReader.Read(Places.FindScenario(part.Name, terminal.CurrentFolder)), part.StopsAt)).ToList();
        var timeline = Timeline.Together(parts);
        var clock = new DemoClock(new SimulatedClock(timeline.Start), Path.Combine(folder.Path, "clock"));
        var keys = new WebKeys(folder, clock, publicUrl);
        var files = DiskFileStore.Open(new DiskFileStoreOptions(folder.Path) { Clock = clock });
        var platform = await Platform.OpenAsync(folder, clock, oneByOne: true, links: keys.Links, files: files, enclosesLetters: () => clock.IsReleased, cancellation: cancellation).ConfigureAwait(false);
        try
        {
            if (!clock.IsReleased)
            {
                terminal.Wrapped($"Préparation de la démonstration\u202F: {string.Join("\u202F; ", parts.Select(part => part.Scenario.Title))}");
                await ReplayAsync(timeline, platform, clock, terminal, cancellation).ConfigureAwait(false);
                clock.Release();
            }
            var pulse = new DemoPulse(platform, clock);
            pulse.Start();
            var personas = await DemoPersonas.ReadAsync(platform.Queries, cancellation).ConfigureAwait(false);
            ImmutableArray<InventedPart> invented = [.. parts.Select(part => new InventedPart(part.Scenario.Title, part.Scenario.Invented))];
            return new ServedPlatform(platform, keys, new StandInFiles(files), null, new Demonstration(pulse, personas, list.Start, invented, folder.Mail), pulse);
        }
        catch
        {
            await platform.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static async Task ReplayAsync(Timeline timeline, Platform platform, DemoClock clock, Terminal terminal, CancellationToken cancellation)
    {
        var progress = new ProgressBar(terminal);
        var report = await new ReplayRun(timeline, platform, clock.Past)
            .RunAsync(step => progress.Tell(step with { Note = null }), cancellation: cancellation).ConfigureAwait(false);
        progress.Clear();
        if (report.Failed is not { } failed) return;
        StepPrinter.Failure(terminal, failed);
        throw new CommandLineException("La démonstration n’a pas pu être préparée. Supprimez son dossier, puis recommencez.");
    }
}
