namespace GrantsPlatform.Storage.Sqlite;

/// <summary>
/// Where the store lies and how much it may use. <paramref name="Path"/> is a folder (the file in it is then "grants.db"),
/// or a file when it has an extension.
/// </summary>
public sealed record SqliteStoreOptions(string Path)
{
    /// <summary>For offline tools: nothing is written, and another process may be using the store.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Connections that read at the same time, 1 to 64.</summary>
    public int Readers { get; init; } = 8;

    /// <summary>Commits that share one transaction, and so one fsync, 1 to 4096.</summary>
    public int BatchSize { get; init; } = 512;

    /// <summary>Page cache of the writer, in MiB, 1 to 4096; each reader has an eighth of it.</summary>
    public int CacheMebibytes { get; init; } = 64;

    /// <summary>How long another program's lock is waited for, at most a minute.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    internal string File =>
        System.IO.Path.GetFullPath(Directory.Exists(Path) || !System.IO.Path.HasExtension(Path) ? System.IO.Path.Combine(Path, "grants.db") : Path);

    /// <exception cref="ArgumentException">An option is wrong; the message, in French, says which and what to write.</exception>
    internal void Validate()
    {
        Demand(!string.IsNullOrWhiteSpace(Path), "Path", "indiquez le dossier ou le fichier de la base");
        Demand(Readers is >= 1 and <= 64, "Readers", "choisissez un nombre de 1 à 64");
        Demand(BatchSize is >= 1 and <= 4096, "BatchSize", "choisissez un nombre de 1 à 4096");
        Demand(CacheMebibytes is >= 1 and <= 4096, "CacheMebibytes", "choisissez un nombre de 1 à 4096 (Mio)");
        Demand(BusyTimeout >= TimeSpan.Zero && BusyTimeout <= TimeSpan.FromMinutes(1), "BusyTimeout", "choisissez une durée d’une minute au plus");
    }

    private static void Demand(bool right, string option, string remedy)
    {
        if (!right) throw new ArgumentException($"L’option {option} de la base n’est pas valable\u202F: {remedy}.");
    }
}
