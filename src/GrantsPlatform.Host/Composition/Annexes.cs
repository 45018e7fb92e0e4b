using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Host.Composition;

/// <summary>
/// What lies beside a database and belongs to it: the files that people sent, and the secrets without which no address leads to its
/// account any more. A backup keeps both in a folder of its own name.
/// </summary>
internal static class Annexes
{
    private static readonly string[] Folders = ["files", "keys"];

    public static string OfBackup(string file) => file + ".annexes";

    /// <summary>Files never change under their name: what is there already is left. Returns how many files there are now.</summary>
    public static int Copy(string from, string to)
    {
        var files = Folders.Select(folder => Path.Combine(from, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !IsUnfinished(file)).Select(file => Path.GetRelativePath(from, file)).ToList();
        foreach (var file in files)
        {
            var copy = Path.Combine(to, file);
            if (File.Exists(copy)) continue;
            Private.CreateFolder(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(from, file), copy + ".tmp", overwrite: true);
            Private.Close(new FileInfo(copy + ".tmp"));
            File.Move(copy + ".tmp", copy);
        }
        return files.Count;
    }

    private static bool IsUnfinished(string file) => file.EndsWith(".tmp", StringComparison.Ordinal) || file.EndsWith(".new", StringComparison.Ordinal);
}
