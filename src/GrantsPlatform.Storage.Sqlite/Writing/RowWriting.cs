using System.Collections.Immutable;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

internal static class RowWriting
{
    private const string Put =
        """
        INSERT INTO rows(place, row, stream, version, f1, f2, f3, f4, s1, s2, s3, s4, body) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT(place, row) DO UPDATE SET stream=excluded.stream, version=excluded.version,
            f1=excluded.f1, f2=excluded.f2, f3=excluded.f3, f4=excluded.f4,
            s1=excluded.s1, s2=excluded.s2, s3=excluded.s3, s4=excluded.s4, body=excluded.body
        RETURNING id
        """;

    private const string PutWords =
        "INSERT INTO row_words(place, id, words) VALUES(?,?,?) ON CONFLICT(place, id) DO UPDATE SET words=excluded.words WHERE words<>excluded.words";

    public static void Apply(Session session, long stream, long version, RowChange change)
    {
        var place = session.Place(PlaceKind.View, change.View, change.Partition);
        if (change is RowChange.Put put)
        {
            var statement = session.Database.Prepare(Put).With(place).With(put.Row).With(stream).With(version);
            Four(statement, put.Filters);
            Four(statement, put.Sorts);
            long id;
            using (statement.With(put.Body.Span))
            {
                statement.Step();
                id = statement.Long(0);
            }
            if (put.Words.Length > 0) WriteWords(session, place, id, put);
        }
        else
        {
            session.Database.Prepare("DELETE FROM rows WHERE place=? AND row=? AND stream=?").With(place).With(change.Row).With(stream).Run();
        }
    }

    private static void WriteWords(Session session, long place, long id, RowChange.Put put)
    {
        session.Database.Prepare(PutWords).With(place).With(id).With(put.Words).Run();
        if (session.Database.Changes > 0) session.Words.Add(new WrittenWords(put.View, put.Partition, id, put.Words));
    }

    public static void RemoveAll(Session session, long stream) =>
        session.Database.Prepare("DELETE FROM rows WHERE stream=?").With(stream).Run();

    private static void Four(Statement statement, ImmutableArray<string> values)
    {
        for (var i = 0; i < 4; i++) statement.With(i < values.Length ? values[i] : null);
    }
}
