using System.CommandLine;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Host.Replaying;
using GrantsPlatform.Host.Scenarios;
using GrantsPlatform.Reading.Replays;
using GrantsPlatform.Runtime.Time;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Replays what people did in a call into a store, and checks the result against the sources.</summary>
internal static class ReplayCommand
{
    public static Command Create(Terminal terminal)
    {
        var scenario = new Argument<string>("scénario") { Description = "Nom d’un scénario (dossier de scenarios/) ou chemin d’un dossier." };
        var store = new Option<string?>("--store") { HelpName = "dossier", Description = "Dossier de la base\u202F; par défaut, un nouveau dossier de data/." };
        var command = new Command("replay", "Rejoue un appel à projets, de l’ouverture au dernier euro, et contrôle le résultat.") { scenario, store };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetRequiredValue(scenario), parsed.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string? store, CancellationToken cancellation)
    {
        var scenario = ScenarioReader.Read(Places.FindScenario(name, terminal.CurrentFolder));
        if (scenario.CopyOf is { } original)
            throw new CommandLineException($"Le scénario «\u00A0{scenario.Name}\u00A0» est une copie et ne se rejoue pas seul. Rejouez «\u00A0{original}\u00A0», ou ouvrez la démonstration, qui rejoue les deux ensemble (serve --demo).");
        var folder = store is null
            ? Places.NewStore(scenario.Name, DateTime.Now, terminal.CurrentFolder)
            : new StoreFolder(Path.GetFullPath(store, terminal.CurrentFolder));
        var clock = new SimulatedClock(scenario.Start);
        await using var platform = await Platform.OpenAsync(folder, clock, oneByOne: true, keepsActs: true, cancellation: cancellation).ConfigureAwait(false);
        if (await platform.Runtime.AreEffectsPausedAsync(cancellation).ConfigureAwait(false))
            throw new CommandLineException("Les envois et les échéances de cette base sont suspendus\u202F: un scénario ne peut pas y continuer. Reprenez-les d’abord avec «\u00A0effects resume\u00A0».");
        var right = await RunAsync(terminal, scenario, platform, clock, cancellation).ConfigureAwait(false);
        var head = await platform.Store.SealAsync(clock.GetUtcNow(), cancellation).ConfigureAwait(false);
        terminal.Line();
        terminal.Line($"Base       {terminal.Shown(folder.Path)}");
        terminal.Line($"Courriers  {terminal.Shown(folder.Mail)} ({French.Number(CountMails(folder.Mail))})");
        terminal.Line($"Scellé     {French.Count(head.Events, "événement")}, empreinte {head.Hash[..16]}…");
        return right ? 0 : 1;
    }

    /// <summary>True when the store holds what the scenario expects.</summary>
    internal static async Task<bool> RunAsync(Terminal terminal, Scenario scenario, Platform platform, SimulatedClock clock, CancellationToken cancellation)
    {
        terminal.Wrapped(scenario.Title);
        terminal.Line();
        var progress = new ProgressBar(terminal);
        ReplayReport report;
        try
        {
            report = await new ReplayRun(scenario.Timeline, platform, clock).RunAsync(progress.Tell, cancellation: cancellation).ConfigureAwait(false);
        }
        finally
        {
            progress.Clear();
        }
        if (report.DoneBefore > 0) terminal.Wrapped($"{French.Count(report.DoneBefore, "étape")} sur {French.Number(report.Steps)} {(report.DoneBefore < 2 ? "était" : "étaient")} déjà dans la base.");
        var (call, measure) = (scenario.Expected.Call, scenario.Expected.Measure);
        if (await platform.Queries.AskAsync(new CallToSumUp(call, measure, scenario.Expected.Strand), Viewer.Console, cancellation).ConfigureAwait(false) is not { } summary)
        {
            if (report.Failed is not { } failed) throw new ScenarioException($"L’appel à projets «\u00A0{call}\u00A0» (expected.call) n’existe pas dans la base, ou n’a pas encore d’enveloppe.");
            StepPrinter.Failure(terminal, failed);
            return false;
        }
        if (summary.MeasureLabel is null) throw new ScenarioException($"La mesure «\u00A0{measure}\u00A0» (expected.measure) n’est pas dans la définition du programme.");
        StepPrinter.Refused(terminal, report.Refused);
        SummaryPrinter.Print(terminal, summary, scenario.Expected);
        var differences = Check.Compare(scenario.Expected, summary);
        SummaryPrinter.Verdict(terminal, differences, scenario.Expected);
        SummaryPrinter.Invented(terminal, scenario.Invented);
        StepPrinter.Failures(terminal, report);
        return differences.IsEmpty && report.IsSound;
    }

    private static int CountMails(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Length : 0;
}
