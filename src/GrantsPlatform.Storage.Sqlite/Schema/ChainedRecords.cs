namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>
/// An index over all events of a stream, or over all versions of a record, has an entry of its own place for each save: the page around it is written with it.
/// Instead, a stream knows its last event and a record its current version, and each row the one before it.
/// </summary>
internal static class ChainedRecords
{
    public const string Sql =
        """
        ALTER TABLE streams ADD COLUMN last INTEGER;
        UPDATE streams SET last=(SELECT position FROM events WHERE stream=streams.id ORDER BY version DESC LIMIT 1);

        ALTER TABLE events RENAME TO events_before;
        CREATE TABLE events(
            position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL, previous INTEGER,
            hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
        INSERT INTO events SELECT e.position, e.stream, e.version,
            (SELECT position FROM events_before WHERE stream=e.stream AND version<e.version ORDER BY version DESC LIMIT 1), e.hash, e.bytes
            FROM events_before e ORDER BY e.position;
        DROP TABLE events_before;

        ALTER TABLE contents RENAME TO contents_before;
        -- Rows lie in the order in which events attest them.
        CREATE TABLE contents(
            id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, previous INTEGER,
            bytes BLOB NOT NULL) STRICT;
        INSERT INTO contents SELECT c.id, c.stream, c.name, c.version,
            (SELECT id FROM contents_before WHERE stream=c.stream AND name=c.name AND version=c.version-1 AND bytes IS NOT NULL), c.bytes
            FROM contents_before c WHERE c.bytes IS NOT NULL ORDER BY c.id;
        -- An erased record keeps its last version and has no content, so that no version number ever comes back.
        CREATE TABLE records(
            stream INTEGER NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, content INTEGER, PRIMARY KEY(stream, name)) STRICT, WITHOUT ROWID;
        INSERT INTO records SELECT c.stream, c.name, c.version, iif(c.bytes IS NULL, NULL, c.id)
            FROM contents_before c WHERE c.version=(SELECT max(version) FROM contents_before WHERE stream=c.stream AND name=c.name);
        DROP TABLE contents_before
        """;
}
