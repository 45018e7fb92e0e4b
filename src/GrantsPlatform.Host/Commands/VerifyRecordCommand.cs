using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Verifies the exported record of one file: without a store, and without the platform that it comes from.</summary>
internal static class VerifyRecordCommand
{
    public static Command Create(Terminal terminal)
    {
        var package = new Argument<string>("archive") { Description = "Dossier exporté par la plateforme (zip)." };
        var command = new Command("verify-record", "Vérifie, sans base ni connexion, un dossier exporté.") { package };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(package)));
        return command;
    }

    private static int Run(Terminal terminal, string name)
    {
        using var file = File.OpenRead(Path.GetFullPath(name, terminal.CurrentFolder));
        var report = RecordCheck.Of(file);
        if (report.Manifest is { } manifest)
        {
            terminal.Line($"Dossier    {manifest.File}, {manifest.Applicant}");
            terminal.Line($"Appel      {manifest.Call}");
            terminal.Line($"Contenu    {French.Count(manifest.Entries.Length, "fichier")}, {French.Count(report.Streams.Sum(stream => stream.Events), "événement")}");
        }
        FaultLines.Print(terminal, report.Faults);
        if (!report.Faults.IsEmpty) return 1;
        foreach (var other in report.Manifest?.Entries.Where(entry => entry.Part == RecordPart.StandIn) ?? []) terminal.Wrapped($"Attention\u00A0— {other.Path}\u202F: ce n’est pas la pièce qui a été déposée, dont seule l’empreinte est connue.");
        if (report.Streams.IsEmpty)
        {
            terminal.Wrapped("Rien n’a été modifié depuis l’export.");
            return 0;
        }
        terminal.Wrapped("Rien n’a été modifié depuis l’export, et l’historique se tient. Pour savoir s’il n’a pas été réécrit en entier, comparez ses dernières empreintes avec celles de la plateforme :");
        foreach (var stream in report.Streams) terminal.Line($"  {stream.Stream}, événement {French.Number(stream.Events)} : {stream.Head}");
        return 0;
    }
}
