namespace GrantsPlatform.Host.Composition;

/// <summary>Where one store lies: its database, its mails.</summary>
internal sealed record StoreFolder(string Path)
{
    public const string DatabaseName = "grants.db";

    public string Database => System.IO.Path.Combine(Path, DatabaseName);

    public string Mail => System.IO.Path.Combine(Path, "mail");

    public bool Exists => File.Exists(Database);
}
