using System.Globalization;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>From the last event back, thousand by thousand, past those in which nothing can be that is looked for.</summary>
internal static class TrailReading
{
    /// <summary>Events looked at for one page.</summary>
    private const int MostLookedAt = 100_000;

    private const string Blocks =
        """
        SELECT first, last FROM trail_blocks b WHERE first<?1 AND until>=?2 AND since<?3
            AND (?4 IS NULL OR EXISTS (SELECT 1 FROM trail_terms WHERE term=?4 AND block=b.last))
            AND (?5 IS NULL OR EXISTS (SELECT 1 FROM trail_terms WHERE term=?5 AND block=b.last))
            AND (?6 IS NULL OR EXISTS (SELECT 1 FROM trail_terms WHERE term=?6 AND block=b.last))
            AND (?7 IS NULL OR EXISTS (SELECT 1 FROM trail_terms WHERE term=?7 AND block=b.last))
        ORDER BY last DESC
        """;

    private const string Events = "SELECT position, hash, bytes FROM events WHERE position>=? AND position<? ORDER BY position DESC";

    public static TrailPage Page(Database database, TrailQuery query)
    {
        var below = query.After is { } token ? Position(token) : long.MaxValue;
        var found = new List<StoredEvent>();
        var (looked, reached) = (0, default(DateTimeOffset?));
        foreach (var (first, last) in Spans(database, query, below))
        {
            using var events = database.Prepare(Events).With(first).With(Math.Min(below, last + 1));
            while (events.Step())
            {
                if (found.Count == query.Size || looked++ == MostLookedAt)
                    return new TrailPage(found, (events.Long(0) + 1).ToString(CultureInfo.InvariantCulture), reached);
                if (EventTrace.Read(events.Blob(2)) is not { } trace) continue;
                reached = trace.At;
                if (query.Matches(trace)) found.Add(new StoredEvent(trace.Stream, trace.Version, events.Blob(2).ToArray(), Convert.ToHexStringLower(events.Blob(1))));
            }
        }
        return new TrailPage(found, null, reached);
    }

    /// <summary>What is not noted yet, then the thousands that may hold something.</summary>
    private static List<(long First, long Last)> Spans(Database database, TrailQuery query, long below)
    {
        var noted = database.Scalar(TrailNoting.Noted) ?? 0;
        var spans = new List<(long, long)>();
        if (below > noted + 1) spans.Add((noted + 1, long.MaxValue - 1));
        var terms = query.Terms;
        using var blocks = database.Prepare(Blocks)
            .With(below).With(query.From?.UtcTicks ?? long.MinValue).With(query.Before?.UtcTicks ?? long.MaxValue)
            .With(terms.ElementAtOrDefault(0)).With(terms.ElementAtOrDefault(1)).With(terms.ElementAtOrDefault(2)).With(terms.ElementAtOrDefault(3));
        while (blocks.Step()) spans.Add((blocks.Long(0), blocks.Long(1)));
        return spans;
    }

    private static long Position(string token) =>
        long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0
            ? position
            : throw new ArgumentException("The token continues no page of the trail.", nameof(token));
}
