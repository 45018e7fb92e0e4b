namespace GrantsPlatform.Storage.Sqlite.Schema;

/// <summary>Folds of long streams; nothing rests on them.</summary>
internal static class KeptFolds
{
    public const string Sql = "CREATE TABLE folds(stream INTEGER PRIMARY KEY, fold TEXT NOT NULL, version INTEGER NOT NULL, hash TEXT NOT NULL, bytes BLOB NOT NULL) STRICT";
}
