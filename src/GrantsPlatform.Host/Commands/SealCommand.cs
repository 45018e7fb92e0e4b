using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>Seals everything committed so far and writes the head, to be published elsewhere.</summary>
internal static class SealCommand
{
    public static Command Create(Terminal terminal)
    {
        var store = StoreOption.Create();
        var output = new Option<string?>("--out") { HelpName = "fichier", Description = "Fichier où écrire l’empreinte, à publier hors de la plateforme." };
        var command = new Command("seal", "Scelle la base et donne l’empreinte à publier.") { store, output };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(store), parsed.GetValue(output), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string? store, string? output, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        await using var opened = await Platform.OpenStoreAsync(folder, readOnly: false, cancellation).ConfigureAwait(false);
        var head = await opened.SealAsync(TimeProvider.System.GetUtcNow(), cancellation).ConfigureAwait(false);
        terminal.Line($"Base       {terminal.Shown(folder.Path)}");
        terminal.Line($"Scellé     {French.Count(head.Events, "événement")}, le {French.Instant(head.SealedAt)}");
        terminal.Line($"Empreinte  {head.Hash}");
        if (output is null) return 0;
        var file = Path.GetFullPath(output, terminal.CurrentFolder);
        await File.WriteAllBytesAsync(file, [.. Wire.ToBytes(head), (byte)'\n'], cancellation).ConfigureAwait(false);
        terminal.Wrapped($"Écrite dans {terminal.Shown(file)}\u202F: publiez ce fichier hors de la plateforme, puis contrôlez la base avec «\u00A0verify --against\u00A0».");
        return 0;
    }
}
