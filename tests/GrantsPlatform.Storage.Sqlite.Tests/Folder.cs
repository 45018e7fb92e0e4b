namespace GrantsPlatform.Storage.Sqlite.Tests;

/// <summary>A folder that goes with the test.</summary>
public sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("grants-store-").FullName;

    /// <summary>The database that a store opened on the folder makes.</summary>
    public string File => System.IO.Path.Combine(Path, "grants.db");

    public SqliteStoreOptions Options => new(Path) { BusyTimeout = TimeSpan.FromMilliseconds(50) };

    public Task<SqliteStore> OpenAsync(bool readOnly = false) => SqliteStore.OpenAsync(Options with { ReadOnly = readOnly }, Contract.ContractViews.All);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
