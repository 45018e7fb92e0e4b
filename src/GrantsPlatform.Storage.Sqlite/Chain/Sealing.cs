using System.Security.Cryptography;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite.Chain;

/// <summary>
/// A head's hash is SHA-256 over the hash of the head before (nothing for the first) and the hashes of the events since,
/// in the order of their commits. Hashes are read beside the writer; only the head itself is written.
/// </summary>
internal static class Sealing
{
    /// <summary>How many heads were ever sealed: whoever takes heads away takes more than a row. Null in a store that sealed nothing since it counts.</summary>
    public const string HeadsEver = "SELECT value FROM settings WHERE name='heads_sealed'";

    private const string Count = "INSERT INTO settings(name, value) VALUES('heads_sealed', (SELECT count(*) FROM heads)) ON CONFLICT DO UPDATE SET value=value+1";

    public static async Task<Head> SealAsync(ReaderPool readers, Writer writer, DateTimeOffset now, CancellationToken cancellation)
    {
        while (true)
        {
            var (last, next) = await readers.ReadAsync(database => Compute(database, now), cancellation);
            if (next is null) return last!;
            if (await writer.SubmitAsync(session => Append(session, last, next), cancellation)) return next;
        }
    }

    /// <summary>Latest first.</summary>
    public static IReadOnlyList<Head> Latest(Database database, int most)
    {
        var heads = new List<Head>();
        using var found = database.Prepare("SELECT events, hash, sealed_at FROM heads ORDER BY events DESC LIMIT ?").With((long)most);
        while (found.Step()) heads.Add(Read(found));
        return heads;
    }

    private static (Head? Last, Head? Next) Compute(Database database, DateTimeOffset now)
    {
        var last = Last(database);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (last is not null) hash.AppendData(Convert.FromHexString(last.Hash));
        var events = last?.Events ?? 0;
        using var found = database.Prepare("SELECT hash FROM events WHERE position>? ORDER BY position").With(events);
        while (found.Step())
        {
            hash.AppendData(found.Blob(0));
            events++;
        }
        return events == last?.Events ? (last, null) : (last, new Head(events, Convert.ToHexStringLower(hash.GetHashAndReset()), now));
    }

    /// <summary>False when somebody else sealed in between: what was computed does not follow any more.</summary>
    private static bool Append(Session session, Head? last, Head next)
    {
        if (Last(session.Database)?.Events != last?.Events) return false;
        session.Database.Prepare("INSERT INTO heads(events, hash, sealed_at) VALUES(?,?,?)")
            .With(next.Events).With(Convert.FromHexString(next.Hash)).With(Instant.ToTicks(next.SealedAt)).Run();
        session.Database.Prepare(Count).Run();
        return true;
    }

    private static Head? Last(Database database)
    {
        using var found = database.Prepare("SELECT events, hash, sealed_at FROM heads ORDER BY events DESC LIMIT 1");
        return found.Step() ? Read(found) : null;
    }

    private static Head Read(Statement found) => new(found.Long(0), Convert.ToHexStringLower(found.Blob(1)), Instant.FromTicks(found.Long(2)));
}
