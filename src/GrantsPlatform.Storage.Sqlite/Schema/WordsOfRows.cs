namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>
/// What rows are searched by, in a narrow table of its own: looking through all of a partition reads little, and a row that changes without its
/// words leaves them alone. Views are rebuilt when their schemas change, which fills it.
/// </summary>
internal static class WordsOfRows
{
    public const string Sql =
        """
        CREATE TABLE row_words(place INTEGER NOT NULL, id INTEGER NOT NULL, words TEXT NOT NULL, PRIMARY KEY(place, id)) STRICT, WITHOUT ROWID;
        CREATE TRIGGER words_of_rows AFTER DELETE ON rows BEGIN DELETE FROM row_words WHERE place=old.place AND id=old.id; END
        """;
}
