namespace GrantsPlatform.Runtime.Documents;

/// <summary>A file that is written and read again by one process alone, and of which nothing is left, also where that process is killed.</summary>
public static class ScratchFile
{
    /// <param name="folder">Of the machine; it is there.</param>
    /// <param name="buffer">In bytes; 0: each write is one of the disk's, and fails by itself.</param>
    public static FileStream Open(string folder, int buffer = 1 << 16)
    {
        var path = Path.Combine(folder, $"grants-{Guid.NewGuid():N}.passing");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, buffer, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        // Windows takes it away with whatever process holds it; elsewhere it has no name from here on, and what nobody holds is gone.
        if (!OperatingSystem.IsWindows()) File.Delete(path);
        return file;
    }
}
