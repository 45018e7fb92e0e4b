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
        var store = new Option<string>("--store") { HelpName = "dossier", Description = "Nouveau dossier de la base.", Required = true };
        var bare = new Option<bool>("--without-annexes") { Description = "Restaure sans les fichiers transmis ni les secrets\u202F: les comptes existants ne seront plus reconnus à leur adresse." };
        var rebuild = new Option<bool>("--rebuild") { Description = "Refait les listes et les totaux d’après les événements, au lieu de les comparer." };
        var command = new Command("restore", "Restaure une sauvegarde dans un nouveau dossier, envois suspendus.") { file, store, bare, rebuild };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetRequiredValue(file), parsed.GetRequiredValue(store), parsed.GetValue(bare), parsed.GetValue(rebuild), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string store, bool bare, bool rebuild, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(name, terminal.CurrentFolder);
        var folder = new StoreFolder(Path.GetFullPath(store, terminal.CurrentFolder));
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’existe pas.");
        if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
            throw new CommandLineException($"«\u00A0{file}\u00A0» est une base en service, dont le fichier ne dit pas tout\u202F: faites-en une sauvegarde avec «\u00A0backup\u00A0», et restaurez celle-ci.");
        var left = Restoration.LeftBeside(folder);
        await new Restoration(folder).RunAsync(file, bare, cancellation, rebuild).ConfigureAwait(false);
        terminal.Line($"Base restaurée\u202F: {terminal.Shown(folder.Path)}");
        terminal.Wrapped("Les envois et les échéances sont suspendus. Vérifiez la base («\u00A0verify\u00A0»), puis reprenez avec «\u00A0effects resume\u00A0».");
        foreach (var trial in left)
            terminal.Wrapped($"Supprimez le dossier «\u00A0{terminal.Shown(trial)}\u00A0», laissé par une restauration interrompue\u202F: il contient les données et les secrets d’une base.");
        return 0;
    }
}
