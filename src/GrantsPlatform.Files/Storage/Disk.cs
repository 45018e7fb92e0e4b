using System.Runtime.InteropServices;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Files.Storage;

/// <summary>The disk's ways of failing as one exception that an operator can act on, and the flush of a folder that the framework does not offer.</summary>
internal static partial class Disk
{
    public static async Task<T> DoAsync<T>(string path, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw Outage(path, wrong);
        }
    }

    public static T Do<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw Outage(path, wrong);
        }
    }

    public static void Do(string path, Action work) => Do(path, () =>
    {
        work();
        return true;
    });

    public static void RequireRoom(string folder, long bytes, long keepFree)
    {
        if (Do(folder, () => new DriveInfo(folder).AvailableFreeSpace) - bytes < keepFree)
            throw new StoreUnavailableException($"Il ne reste pas assez de place sur le disque de {folder}\u202F: libérez-en, les dépôts reprendront d’eux-mêmes.");
    }

    /// <summary>Makes names that were added to a folder outlive a power cut. Windows journals them by itself.</summary>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, 0);
        if (handle < 0) throw new IOException($"The folder could not be opened to be flushed (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (Sync(handle) != 0) throw new IOException($"The folder could not be flushed (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static StoreUnavailableException Outage(string path, Exception wrong) => new(
        wrong is UnauthorizedAccessException
            ? $"Le dossier {path} ne peut pas être lu ou écrit\u202F: donnez-en le droit au compte qui fait tourner le programme."
            : $"Le disque de {path} est plein ou n’a pas répondu comme attendu\u202F: vérifiez-le, puis recommencez.", wrong);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
