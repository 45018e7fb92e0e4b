using System.CommandLine;
using GrantsPlatform.Host.Composition;
using GrantsPlatform.Host.Printing;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Commands;

/// <summary>Puts a backup into a new folder, with effects paused: nothing leaves before somebody has looked.</summary>
internal static class RestoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("fichier") { Description = "Fichier écrit par la commande backup." };
        var store = new Option<string>("--store") { HelpName = "dossier", Description = "Nouveau dossier de la base.", Required = true };
        var bare = new Option<bool>("--without-annexes") { Description = "Restaure sans les fichiers transmis ni les secrets\u202F: les comptes existants ne seront plus reconnus à leur adresse." };
        var command = new Command("restore", "Restaure une sauvegarde dans un nouveau dossier, envois suspendus.") { file, store, bare };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, parsed.GetValue(file)!, parsed.GetValue(store)!, parsed.GetValue(bare), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string name, string store, bool bare, CancellationToken cancellation)
    {
        var file = Path.GetFullPath(name, terminal.CurrentFolder);
        var folder = new StoreFolder(Path.GetFullPath(store, terminal.CurrentFolder));
        if (!File.Exists(file)) throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’existe pas.");
        if (StoreFolder.IsNotEmpty(folder.Path)) throw new CommandLineException($"Le dossier «\u00A0{folder.Path}\u00A0» contient déjà une base\u202F: choisissez un dossier neuf, rien n’est écrasé.");
        if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
            throw new CommandLineException($"«\u00A0{file}\u00A0» est une base en service, dont le fichier ne dit pas tout\u202F: faites-en une sauvegarde avec «\u00A0backup\u00A0», et restaurez celle-ci.");
        if (!bare) Annexes.Check(Annexes.OfBackup(file));
        await RestoreAsync(file, folder, bare, cancellation).ConfigureAwait(false);
        terminal.Line($"Base restaurée\u202F: {terminal.Shown(folder.Path)}");
        terminal.Wrapped("Les envois et les échéances sont suspendus. Vérifiez la base («\u00A0verify\u00A0»), puis reprenez avec «\u00A0effects resume\u00A0».");
        return 0;
    }

    /// <summary>Everything is tried out in a folder of its own beside the new one, which begins to exist only when the backup has proved good.</summary>
    private static async Task RestoreAsync(string file, StoreFolder folder, bool bare, CancellationToken cancellation)
    {
        var trial = new StoreFolder($"{Path.TrimEndingDirectorySeparator(folder.Path)}.restore-{Environment.ProcessId}");
        try
        {
            Private.CreateFolder(trial.Path);
            File.Copy(file, trial.Database);
            await CheckAsync(file, trial, cancellation).ConfigureAwait(false);
            await using (var opened = await Platform.OpenStoreAsync(trial, readOnly: false, cancellation).ConfigureAwait(false))
                await opened.SetEffectsPausedAsync(true, cancellation).ConfigureAwait(false);
            Private.CreateFolder(folder.Path);
            if (!bare) Annexes.Copy(Annexes.OfBackup(file), folder.Path);
            foreach (var part in Directory.GetFiles(trial.Path).Where(part => !part.EndsWith(".lock", StringComparison.Ordinal)).OrderBy(part => part == trial.Database))
                File.Move(part, Path.Combine(folder.Path, Path.GetFileName(part)));
        }
        finally
        {
            if (Directory.Exists(trial.Path)) Directory.Delete(trial.Path, recursive: true);
        }
    }

    private static async Task CheckAsync(string file, StoreFolder trial, CancellationToken cancellation)
    {
        try
        {
            await using var opened = await Platform.OpenStoreAsync(trial, readOnly: true, cancellation).ConfigureAwait(false);
            if ((await opened.VerifyAsync(null, cancellation).ConfigureAwait(false)).Broken is { } broken)
                throw new CommandLineException(
                    $"La sauvegarde «\u00A0{file}\u00A0» est endommagée ou a été modifiée\u202F: sa chaîne est rompue{(broken.Stream is { } stream ? $" à l’objet {stream}" : "")}. Prenez une sauvegarde plus ancienne. Rien n’a été restauré.");
        }
        catch (Exception unreadable) when (unreadable is StoreUnavailableException or InvalidDataException)
        {
            throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’est pas une sauvegarde lisible\u202F: il est endommagé, ou il n’a pas été écrit par la commande «\u00A0backup\u00A0». Rien n’a été restauré.");
        }
    }
}
