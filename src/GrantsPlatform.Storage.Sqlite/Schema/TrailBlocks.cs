namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>Events by the thousand, in the order of their commits, and who and what occurs in each thousand: written beside the commits, never with them.</summary>
internal static class TrailBlocks
{
    public const string Sql =
        """
        CREATE TABLE trail_blocks(
            last INTEGER PRIMARY KEY, first INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
        CREATE TABLE trail_terms(term TEXT NOT NULL, block INTEGER NOT NULL, PRIMARY KEY(term, block)) STRICT, WITHOUT ROWID
        """;
}
