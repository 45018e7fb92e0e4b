using System.Runtime.InteropServices;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// What lies in a store's folder holds secrets and persons' data: nobody else on the machine may open it. The mask makes it so for what is written from now
/// on; what is there from before is closed when the store is opened.
/// </summary>
internal static partial class PrivateStore
{
    /// <summary>Nothing for the group, nothing for others.</summary>
    private const uint Mask = 0b000_111_111;

    /// <summary>Whatever this process, or a library in it, creates.</summary>
    public static void MaskProcess()
    {
        if (!OperatingSystem.IsWindows()) _ = SetMask(Mask);
    }

    /// <summary>Closes the folder and what the platform keeps in it; a file of somebody else's beside is left alone.</summary>
    /// <returns>What was open, by its path from the folder; "." for the folder itself.</returns>
    public static IReadOnlyList<string> Close(string folder)
    {
        var root = new DirectoryInfo(folder);
        if (!root.Exists) return [];
        return [.. Belongings(root).Prepend(root).Where(Private.Close).Select(item => Path.GetRelativePath(root.FullName, item.FullName))];
    }

    private static IEnumerable<FileSystemInfo> Belongings(DirectoryInfo root) =>
        root.EnumerateFiles().Where(file => StoreFolder.Owns(file.Name))
            .Concat(root.EnumerateDirectories().Where(part => StoreFolder.Owns(part.Name) && part.LinkTarget is null)
                .SelectMany(part => part.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Prepend(part)));

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);
}
