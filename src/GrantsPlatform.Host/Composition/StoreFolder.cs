namespace GrantsPlatform.Host.Composition;

/// <summary>Where one store lies: its database, its mails.</summary>
internal sealed record StoreFolder(string Path)
{
    public const string DatabaseName = "grants.db";

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public bool Exists => File.Exists(Database);

    /// <summary>Whether a file or folder of this name in a store's folder is the platform's.</summary>
    public static bool Owns(string name) =>
        name.StartsWith(DatabaseName, StringComparison.Ordinal) || name is "mail" or "files" or "uploads" or "keys" or "clock" || name.StartsWith("views.version", StringComparison.Ordinal);

    /// <summary>What people sent, or was sent to them, lies there without the database that it belongs to: a platform that began there would hide the loss.</summary>
    public bool HasLostItsDatabase => !IsNotEmpty(Path) && new[] { System.IO.Path.Combine(Path, "files"), Mail }.Where(Directory.Exists)
        .Any(part => Directory.EnumerateFiles(part, "*", SearchOption.AllDirectories).Any());

    /// <summary>
    /// Holds a database or what one left behind: the log of another database would be taken for the new one's, and replace its content.
    /// </summary>
    public static bool IsNotEmpty(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, DatabaseName + "*").Any(file => !file.EndsWith(".lock", StringComparison.Ordinal));
}
