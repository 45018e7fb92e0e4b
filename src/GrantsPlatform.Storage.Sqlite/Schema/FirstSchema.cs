namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>
/// Instants are UTC ticks of 100 ns, hashes 32 bytes. Streams and places (a view's or a total's partition) are small
/// integers wherever an index repeats them.
/// </summary>
internal static class FirstSchema
{
    public const string Sql =
        """
        CREATE TABLE streams(
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL,
            version INTEGER NOT NULL, deadline INTEGER, UNIQUE(kind, key)) STRICT;
        CREATE INDEX streams_by_deadline ON streams(deadline) WHERE deadline IS NOT NULL;

        CREATE TABLE events(
            position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, version INTEGER NOT NULL,
            hash BLOB NOT NULL, bytes BLOB NOT NULL) STRICT;
        CREATE UNIQUE INDEX events_by_stream ON events(stream, version);

        CREATE TABLE heads(events INTEGER PRIMARY KEY, hash BLOB NOT NULL, sealed_at INTEGER NOT NULL) STRICT;

        -- An erased record keeps its last version with no bytes, so that no version number ever comes back.
        CREATE TABLE contents(
            id INTEGER PRIMARY KEY, stream INTEGER NOT NULL, name TEXT NOT NULL,
            version INTEGER NOT NULL, bytes BLOB, UNIQUE(stream, name, version)) STRICT;

        CREATE TABLE places(
            id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, partition TEXT NOT NULL,
            UNIQUE(kind, name, partition)) STRICT;

        CREATE TABLE rows(
            id INTEGER PRIMARY KEY, place INTEGER NOT NULL, row TEXT NOT NULL,
            stream INTEGER NOT NULL, version INTEGER NOT NULL,
            f1 TEXT, f2 TEXT, f3 TEXT, f4 TEXT, s1 TEXT, s2 TEXT, s3 TEXT, s4 TEXT,
            body BLOB NOT NULL, UNIQUE(place, row)) STRICT;
        CREATE INDEX rows_by_stream ON rows(stream);
        -- The filters stand in each index, so that a row that does not match costs no look at the table.
        CREATE INDEX rows_by_s1 ON rows(place, s1, row, f1, f2, f3, f4) WHERE s1 IS NOT NULL;
        CREATE INDEX rows_by_s2 ON rows(place, s2, row, f1, f2, f3, f4) WHERE s2 IS NOT NULL;
        CREATE INDEX rows_by_s3 ON rows(place, s3, row, f1, f2, f3, f4) WHERE s3 IS NOT NULL;
        CREATE INDEX rows_by_s4 ON rows(place, s4, row, f1, f2, f3, f4) WHERE s4 IS NOT NULL;

        CREATE TABLE contributions(
            stream INTEGER NOT NULL, place INTEGER NOT NULL, grp TEXT NOT NULL, measure TEXT NOT NULL,
            value INTEGER NOT NULL, PRIMARY KEY(stream, place, grp, measure)) STRICT, WITHOUT ROWID;
        CREATE TABLE totals(
            place INTEGER NOT NULL, grp TEXT NOT NULL, measure TEXT NOT NULL,
            value INTEGER NOT NULL, PRIMARY KEY(place, grp, measure)) STRICT, WITHOUT ROWID;

        -- The first unfinished effect of each lane is marked, so that what is due is read from one small index.
        CREATE TABLE effects(
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, kind INTEGER NOT NULL,
            attempts INTEGER NOT NULL, not_before INTEGER NOT NULL, first INTEGER NOT NULL, payload BLOB NOT NULL) STRICT;
        CREATE INDEX effects_by_lane ON effects(lane);
        CREATE INDEX effects_due ON effects(not_before, seq) WHERE first = 1;

        CREATE TABLE settings(name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        INSERT INTO settings VALUES('effects_paused', 0);
        """;
}
