using GrantsPlatform.Runtime.Documents;

namespace GrantsPlatform.Files.Storage;

/// <summary>A file on this machine that nobody else sees and that goes when it is closed.</summary>
internal static class PassingFile
{
    /// <exception cref="Runtime.Ports.StoreUnavailableException">The folder cannot be used.</exception>
    public static FileStream Open(string folder) => Disk.Do(folder, () =>
    {
        Directory.CreateDirectory(folder);
        return ScratchFile.Open(folder, buffer: 0);
    });
}
