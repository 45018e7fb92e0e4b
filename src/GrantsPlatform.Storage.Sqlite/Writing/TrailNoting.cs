using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Notes who and what occurs in each thousand of events, once the thousand is full: read beside the writer, a small transaction each. What is not noted yet
/// is looked at one by one.
/// </summary>
internal static class TrailNoting
{
    public const int BlockSize = 1000;

    internal const string Noted = "SELECT max(last) FROM trail_blocks";
    private const string Next = "SELECT position, bytes FROM events WHERE position>? ORDER BY position LIMIT ?";

    /// <summary>True when nothing is left to note.</summary>
    public static async Task<bool> CatchUpAsync(ReaderPool readers, Writer writer, int blocks, CancellationToken cancellation)
    {
        for (var noted = 0; noted < blocks; noted++)
        {
            if (await readers.ReadAsync(Collect, cancellation) is not { } block) return true;
            await writer.SubmitAsync(session => Keep(session.Database, block), cancellation);
        }
        return false;
    }

    private static Block? Collect(Database database)
    {
        var first = (database.Scalar(Noted) ?? 0) + 1;
        var (last, count, since, until) = (0L, 0, long.MaxValue, long.MinValue);
        var terms = new SortedSet<string>(StringComparer.Ordinal);
        using var found = database.Prepare(Next).With(first - 1).With((long)BlockSize);
        for (; found.Step(); count++)
        {
            last = found.Long(0);
            if (EventTrace.Read(found.Blob(1)) is not { } trace) continue;
            (since, until) = (Math.Min(since, trace.At.UtcTicks), Math.Max(until, trace.At.UtcTicks));
            terms.UnionWith(trace.Terms);
        }
        return count < BlockSize ? null : new Block(first, last, since, until, terms);
    }

    /// <summary>Nothing happens when somebody else has noted it in between.</summary>
    private static bool Keep(Database database, Block block)
    {
        if ((database.Scalar(Noted) ?? 0) + 1 != block.First) return false;
        database.Prepare("INSERT INTO trail_blocks(last, first, since, until) VALUES(?,?,?,?)").With(block.Last).With(block.First).With(block.Since).With(block.Until).Run();
        foreach (var term in block.Terms) database.Prepare("INSERT INTO trail_terms(term, block) VALUES(?,?)").With(term).With(block.Last).Run();
        return true;
    }

    private sealed record Block(long First, long Last, long Since, long Until, IReadOnlyCollection<string> Terms);
}
