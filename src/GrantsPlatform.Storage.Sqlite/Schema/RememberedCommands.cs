namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>Commands that were accepted without an event; those that left events stand in these.</summary>
internal static class RememberedCommands
{
    public const string Sql =
        """
        CREATE TABLE remembered(
            stream INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, fingerprint TEXT NOT NULL, actor TEXT NOT NULL,
            PRIMARY KEY(stream, id)) STRICT, WITHOUT ROWID
        """;
}
