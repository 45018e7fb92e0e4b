using System.CommandLine;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using Command = System.CommandLine.Command;

namespace GrantsPlatform.Host.Commands;

/// <summary>A consistent copy of a store, even while it is in use.</summary>
internal static class BackupCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Fichier de sauvegarde à écrire (extension .db)." };
        var store = StoreOption.Create();
        var command = new Command("backup", "Sauvegarde une base, même en cours d’utilisation.") { file, store };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetRequiredValue(file), parsed.GetValue(store), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string? store, CancellationToken cancellation)
    {
        var folder = Places.FindStore(store, terminal.CurrentFolder);
        var file = Path.GetFullPath(name, terminal.CurrentFolder);
        if (!Path.HasExtension(file)) file += ".db";
        if (Directory.Exists(Annexes.OfBackup(file))) throw new CommandLineException($"Le dossier «\u00A0{Annexes.OfBackup(file)}\u00A0» existe déjà\u202F: choisissez un autre nom, il appartient à une autre sauvegarde.");
        if (File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» existe déjà\u202F: choisissez un autre nom.");
        await using var opened = await Platform.OpenStoreAsync(folder, readOnly: true, cancellation).ConfigureAwait(false);
        await opened.BackupAsync(file, cancellation).ConfigureAwait(false);
        // After the database: whatever it refers to was there before it was copied.
        var annexes = Annexes.Backup(folder.Path, Annexes.OfBackup(file));
        terminal.Line($"Sauvegarde écrite\u202F: {terminal.Shown(file)}");
        terminal.Wrapped($"Fichiers et secrets de cette base\u202F: {terminal.Shown(Annexes.OfBackup(file))} ({French.Number(annexes)}). Gardez-les avec elle, à l’abri.");
        terminal.Line("Pour la remettre en service\u202F: restore <fichier> --store <nouveau dossier>.");
        return 0;
    }
}
