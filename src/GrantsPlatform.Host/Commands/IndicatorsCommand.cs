using System.CommandLine;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading.Registers;
using GrantsPlatform.Runtime.Time;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Replays a scenario with a register into a store, computes the indicators from the rows in that store, and checks them.</summary>
internal static class IndicatorsCommand
{
    public static Command Create(Terminal terminal)
    {
        var scenario = new Argument<string>("scénario") { Description = "Nom d’un scénario (dossier de scenarios/) ou chemin d’un dossier." };
        var store = new Option<string?>("--store") { Description = "Dossier de la base ; par défaut, un nouveau dossier de data/." };
        var rows = new Option<string?>("--rows") { Description = "Code d’un indicateur : montre les lignes dont sa valeur est faite." };
        var command = new Command("indicators", "Calcule les indicateurs d’un tableau de suivi à partir de ses lignes, et contrôle le résultat.") { scenario, store, rows };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, parsed.GetRequiredValue(scenario), parsed.GetValue(store), parsed.GetValue(rows), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string? store, string? rows, CancellationToken cancellation)
    {
        var scenario = ScenarioReader.Read(Places.FindScenario(name, terminal.CurrentFolder));
        if (scenario.Expected.Indicators is not { } expected)
            throw new ScenarioException($"Le scénario «\u00A0{scenario.Name}\u00A0» n’a pas de tableau de suivi (expected.indicators).");
        var folder = store is null
            ? Places.NewStore(scenario.Name, DateTime.Now, terminal.CurrentFolder)
            : new StoreFolder(Path.GetFullPath(store, terminal.CurrentFolder));
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = await Platform.OpenAsync(folder, clock, oneByOne: true, cancellation: cancellation).ConfigureAwait(false);
        terminal.Wrapped(scenario.Title);
        terminal.Line();
        var progress = new ProgressBar(terminal);
        var report = await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(progress.Tell, cancellation: cancellation).ConfigureAwait(false);
        progress.Clear();
        if (!report.IsSound)
        {
            StepPrinter.Failures(terminal, report);
            return 1;
        }
        StepPrinter.Refused(terminal, report.Refused);
        var reading = await platform.Queries.AskAsync(new IndicatorsOfRegister(expected.Register, new Period(expected.From, expected.To)), Viewer.Console, cancellation).ConfigureAwait(false)
            ?? throw new ScenarioException($"Le tableau de suivi «\u00A0{expected.Register}\u00A0» (expected.indicators.register) n’existe pas dans la base.");
        terminal.Line();
        var right = IndicatorPrinter.Print(terminal, reading.Results, expected, reading.Definition);
        if (rows is not null)
            IndicatorPrinter.Rows(terminal, reading.Results.FirstOrDefault(result => result.Code == rows)
                ?? throw new CommandLineException($"Aucun indicateur ne porte le code «\u00A0{rows}\u00A0». Choisissez l’un de ceux du tableau."), reading.Rows);
        return right ? 0 : 1;
    }
}
