namespace GrantsPlatform.Host.Composition;

/// <summary>Where one store lies: its database, its mails.</summary>
internal sealed record StoreFolder(string Path)
{
    public const string DatabaseName = "grants.db";

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public bool Exists => File.Exists(Database);

    /// <summary>
    /// Holds a database or what one left behind: the log of another database would be taken for the new one's, and replace its content.
    /// </summary>
    public static bool IsNotEmpty(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, DatabaseName + "*").Any(file => !file.EndsWith(".lock", StringComparison.Ordinal));
}
