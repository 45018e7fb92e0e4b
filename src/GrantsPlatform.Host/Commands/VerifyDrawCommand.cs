using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Redoes a draw from its file: without a store, and without the platform that it comes from.</summary>
internal static class VerifyDrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Tirage au sort exporté par la plateforme (csv)." };
        var command = new Command("verify-draw", "Refait, sans base ni connexion, un tirage au sort exporté.") { file };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(file)));
        return command;
    }

    private static int Run(Terminal terminal, string name)
    {
        var redone = DrawFile.Redo(File.ReadAllText(Path.GetFullPath(name, terminal.CurrentFolder)));
        FaultLines.Print(terminal, redone.Faults);
        if (!redone.Faults.IsEmpty) return 1;
        terminal.Wrapped($"Le tirage se refait à l’identique\u202F: {French.Count(redone.Drawn, "bilan tiré", "bilans tirés")} parmi {French.Number(redone.Population)}.");
        return 0;
    }
}
