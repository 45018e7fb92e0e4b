using System.CommandLine;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;

namespace GrantsPlatform.Host.Commands;

/// <summary>Puts a backup into a new folder, with effects paused: nothing leaves before somebody has looked.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Fichier écrit par la commande backup." };
        var store = new Option<string>("--store") { Description = "Nouveau dossier de la base.", Required = true };
        var command = new Command("restore", "Restaure une sauvegarde dans un nouveau dossier, envois suspendus.") { file, store };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(file)!, parsed.GetValue(store)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string store, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(name, terminal.CurrentFolder);
        var folder = new StoreFolder(Path.GetFullPath(store, terminal.CurrentFolder));
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’existe pas.");
        if (folder.Exists) throw new CommandLineException($"Le dossier «\u00A0{folder.Path}\u00A0» contient déjà une base\u202F: choisissez un dossier neuf, rien n’est écrasé.");
        Directory.CreateDirectory(folder.Path);
        File.Copy(file, folder.Database);
        await using (var opened = await Platform.OpenStoreAsync(folder, readOnly: false, cancellation).ConfigureAwait(false))
            await opened.SetEffectsPausedAsync(true, cancellation).ConfigureAwait(false);
        terminal.Line($"Base restaurée\u202F: {terminal.Shown(folder.Path)}");
        terminal.Wrapped("Les envois et les échéances sont suspendus. Vérifiez la base («\u00A0verify\u00A0»), puis reprenez avec «\u00A0effects resume\u00A0».");
        return 0;
    }
}
