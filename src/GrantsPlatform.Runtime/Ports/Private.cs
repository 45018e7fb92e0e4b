namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// Folders and files that only the account which runs the program may open: 0700 and 0600. Windows inherits what the folder above allows, and is left alone.
/// </summary>
public static class Private
{
    public const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    public const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Those above it that are missing too, to which the framework would give the usual mode.</summary>
    public static DirectoryInfo CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) return Directory.CreateDirectory(path);
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } above && !Directory.Exists(above)) CreateFolder(above);
        return Directory.CreateDirectory(path, Folder);
    }

    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share = FileShare.None, int bufferSize = 4096)
    {
        var options = new FileStreamOptions { Mode = mode, Access = access, Share = share, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return new FileStream(path, options);
    }

    /// <summary>False when nobody else could open it already. What a link leads to is its owner's.</summary>
    public static bool Close(FileSystemInfo item)
    {
        if (OperatingSystem.IsWindows() || item.LinkTarget is not null) return false;
        var mode = item is DirectoryInfo ? Folder : File;
        if ((item.UnixFileMode & ~mode) == 0) return false;
        item.UnixFileMode = mode;
        return true;
    }
}
