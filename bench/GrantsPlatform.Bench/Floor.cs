using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace GrantsPlatform.Bench;

/// <summary>
/// What the machine can do at best: one connection that inserts rows of the same bytes into one table without an index, in
/// groups of as many rows as there are clients, each group durable (WAL, synchronous=FULL).
/// </summary>
internal static class Floor
{
    public static double RowsPerSecond(string file, int rows, int rowsPerGroup, int bytesPerRow)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE floor (bytes BLOB NOT NULL)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO floor (bytes) VALUES ($bytes)";
        var bytes = insert.Parameters.Add("$bytes", SqliteType.Blob);
        bytes.Value = new byte[bytesPerRow];
        insert.Prepare();

        var watch = Stopwatch.StartNew();
        for (var written = 0; written < rows; written += rowsPerGroup)
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            for (var row = 0; row < rowsPerGroup; row++) insert.ExecuteNonQuery();
            transaction.Commit();
        }
        return rows / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
