using GrantsPlatform.Host.Printing;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// Brings a backup into a folder that is not there yet, or is empty. All of it is made ready, and tried, in a folder beside, which takes the name in one step at
/// the end: whenever it is cut off, the store is there whole or not at all.
/// </summary>
/// <param name="copy">How a file is copied; null: as the system does.</param>
internal sealed class Restoration(StoreFolder folder, Action<string, string>? copy = null)
{
    private const string Mark = ".restore-";

    private readonly Action<string, string> _copy = copy ?? File.Copy;
    private readonly StoreFolder _trial = new($"{Path.TrimEndingDirectorySeparator(folder.Path)}{Mark}{Environment.ProcessId}");

    /// <summary>Whether a folder of this name is one in which a restoration was being made ready.</summary>
    public static bool IsTrial(string path) => Path.GetFileName(path).Contains(Mark, StringComparison.Ordinal);

    /// <summary>What restorations into this folder left behind that were cut off.</summary>
    public static IReadOnlyList<string> LeftBeside(StoreFolder folder) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder.Path)) is { } above && Directory.Exists(above)
            ? Directory.GetDirectories(above, Path.GetFileName(Path.TrimEndingDirectorySeparator(folder.Path)) + Mark + "*")
            : [];

    /// <param name="bare">Without the files that people sent, and the secrets.</param>
    /// <param name="rebuild">Lists and totals are made anew; otherwise they have to be those that the events give.</param>
    /// <exception cref="CommandLineException">The folder is not free, or the backup is not whole, or it could not be written; nothing has been restored.</exception>
    public async Task RunAsync(string file, bool bare, CancellationToken cancellation, bool rebuild = false)
    {
        DemandFree();
        if (!bare) Annexes.Check(Annexes.OfBackup(file));
        try
        {
            Private.CreateFolder(_trial.Path);
            _copy(file, _trial.Database);
            await TryOutAsync(file, rebuild, cancellation).ConfigureAwait(false);
            if (!bare) Annexes.Copy(Annexes.OfBackup(file), _trial.Path, _copy);
            TakeTheName();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"{FileTrouble.Words(wrong)} Rien n’a été restauré.");
        }
        finally
        {
            if (Directory.Exists(_trial.Path)) Directory.Delete(_trial.Path, recursive: true);
        }
    }

    private void DemandFree()
    {
        if (StoreFolder.IsNotEmpty(folder.Path)) throw new CommandLineException($"Le dossier «\u00A0{folder.Path}\u00A0» contient déjà une base\u202F: choisissez un dossier neuf, rien n’est écrasé.");
        var there = new DirectoryInfo(folder.Path);
        if (File.Exists(folder.Path) || there.LinkTarget is not null)
            throw new CommandLineException($"«\u00A0{folder.Path}\u00A0» existe et n’est pas un dossier vide\u202F: choisissez un dossier neuf. Rien n’a été restauré.");
        // A secret or a file of another platform would stay in the place of the backup's own.
        if (there.Exists && there.EnumerateFileSystemInfos().FirstOrDefault() is { } other)
            throw new CommandLineException($"Le dossier «\u00A0{folder.Path}\u00A0» n’est pas vide, il contient «\u00A0{other.Name}\u00A0»\u202F: choisissez un dossier neuf, rien n’est écrasé ni mélangé. Rien n’a été restauré.");
    }

    /// <summary>Opened to be written, for an older version may have made the backup; nothing leaves before somebody has looked.</summary>
    private async Task TryOutAsync(string file, bool rebuild, CancellationToken cancellation)
    {
        try
        {
            await using var opened = await Platform.OpenStoreAsync(_trial, readOnly: false, cancellation).ConfigureAwait(false);
            await opened.SetEffectsPausedAsync(true, cancellation).ConfigureAwait(false);
            if ((await opened.VerifyAsync(null, cancellation).ConfigureAwait(false)).Broken is { } broken)
                throw new CommandLineException(
                    $"La sauvegarde «\u00A0{file}\u00A0» est endommagée ou a été modifiée\u202F: sa chaîne est rompue{(broken.Stream is { } stream ? $" à l’objet {stream}" : "")}. Prenez une sauvegarde plus ancienne. Rien n’a été restauré.");
            await using var platform = Platform.Over(opened, _trial.Mail, TimeProvider.System);
            if (rebuild) await ViewsVersion.RebuildAsync(_trial, platform.Runtime.Views, cancellation).ConfigureAwait(false);
            else if ((await platform.Runtime.Comparison.RunAsync(opened, cancellation).ConfigureAwait(false)).Differences is [var first, ..])
                throw new CommandLineException(
                    $"Dans la sauvegarde «\u00A0{file}\u00A0», les listes ou les totaux ne sont pas ceux que donnent les événements\u202F: {FindingWords.Of(first)} Elle a été modifiée, ou une autre version du programme l’a faite. Prenez une autre sauvegarde, ou ajoutez --rebuild pour les refaire d’après les événements, qui font foi. Rien n’a été restauré.");
        }
        catch (Exception unreadable) when (unreadable is StoreUnavailableException { IsUnreadable: true } or InvalidDataException)
        {
            throw new CommandLineException($"Le fichier «\u00A0{file}\u00A0» n’est pas une sauvegarde lisible\u202F: il est endommagé, ou il n’a pas été écrit par la commande «\u00A0backup\u00A0». Rien n’a été restauré.");
        }
        catch (StoreUnavailableException outage)
        {
            throw new CommandLineException($"{outage.Message.Replace(_trial.Database, file, StringComparison.Ordinal)} Rien n’a été restauré.");
        }
    }

    private void TakeTheName()
    {
        foreach (var held in Directory.GetFiles(_trial.Path, "*.lock")) File.Delete(held);
        if (Directory.Exists(folder.Path)) Directory.Delete(folder.Path);
        Directory.Move(_trial.Path, folder.Path);
    }
}
