using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>What the store holds as derived from events, and what of it is at odds with itself.</summary>
internal static class DerivedReading
{
    /// <summary>Sums that are not those of their contributions.</summary>
    public const string WrongSums =
        """
        SELECT place, grp, measure FROM (
            SELECT place, grp, measure, value FROM totals UNION ALL SELECT place, grp, measure, -value FROM contributions)
        GROUP BY place, grp, measure HAVING sum(value)<>0
        """;

    public const string OfNoStream = "stream NOT IN (SELECT id FROM streams WHERE version>0)";

    private const string Stream = "SELECT id, version, deadline FROM streams WHERE kind=? AND key=?";

    private const string Rows =
        """
        SELECT coalesce(p.name, ''), coalesce(p.partition, ''), r.row, r.body, r.f1, r.f2, r.f3, r.f4, r.s1, r.s2, r.s3, r.s4
        FROM rows r LEFT JOIN places p ON p.id=r.place WHERE r.stream=?
        """;

    private const string Contributions =
        """
        SELECT coalesce(p.name, ''), coalesce(p.partition, ''), c.grp, c.measure, c.value
        FROM contributions c LEFT JOIN places p ON p.id=c.place WHERE c.stream=?
        """;

    private const string Contradictions =
        $"""
        SELECT 0, coalesce(p.name, ''), coalesce(p.partition, ''), w.grp FROM (SELECT DISTINCT place, grp FROM ({WrongSums})) w LEFT JOIN places p ON p.id=w.place
        UNION ALL SELECT 1, coalesce(p.name, ''), coalesce(p.partition, ''), r.row FROM rows r LEFT JOIN places p ON p.id=r.place WHERE r.{OfNoStream}
        UNION ALL SELECT 2, coalesce(p.name, ''), coalesce(p.partition, ''), c.grp FROM contributions c LEFT JOIN places p ON p.id=c.place WHERE c.{OfNoStream}
        """;

    private static readonly ViewDifferenceReason[] Reasons = [ViewDifferenceReason.SumDiffers, ViewDifferenceReason.RowUnfounded, ViewDifferenceReason.ContributionDiffers];

    public static Derived Of(Database database, StreamId stream)
    {
        // Statements of one transaction see one commit.
        database.Execute("BEGIN");
        try
        {
            using var found = database.Prepare(Stream).With(stream.Kind).With(stream.Key);
            if (!found.Step()) return new Derived(stream, 0, [], [], null);
            var id = found.Long(0);
            return new Derived(stream, found.Long(1), RowsOf(database, id), ContributionsOf(database, id), found.IsNull(2) ? null : Instant.FromTicks(found.Long(2)));
        }
        finally
        {
            database.Execute("ROLLBACK");
        }
    }

    public static IReadOnlyList<ViewDifference> AtOdds(Database database)
    {
        var differences = new List<ViewDifference>();
        using var found = database.Prepare(Contradictions);
        while (found.Step()) differences.Add(new ViewDifference(Reasons[found.Long(0)], null, found.Text(1), found.Text(2), found.Text(3)));
        return differences;
    }

    private static List<RowChange.Put> RowsOf(Database database, long stream)
    {
        var rows = new List<RowChange.Put>();
        using var found = database.Prepare(Rows).With(stream);
        while (found.Step()) rows.Add(new RowChange.Put(found.Text(0), found.Text(1), found.Text(2), Four(found, 4), Four(found, 8), found.Blob(3).ToArray()));
        return rows;
    }

    /// <summary>As many as the view has.</summary>
    private static ImmutableArray<string> Four(Statement found, int first) =>
        [.. Enumerable.Range(first, 4).TakeWhile(column => !found.IsNull(column)).Select(found.Text)];

    private static List<Contribution> ContributionsOf(Database database, long stream)
    {
        var measures = new List<(string Total, string Partition, string Group, string Measure, long Value)>();
        using var found = database.Prepare(Contributions).With(stream);
        while (found.Step()) measures.Add((found.Text(0), found.Text(1), found.Text(2), found.Text(3), found.Long(4)));
        return [.. measures.GroupBy(one => (one.Total, one.Partition, one.Group)).Select(group => new Contribution(
            group.Key.Total, group.Key.Partition, group.Key.Group, group.ToImmutableSortedDictionary(one => one.Measure, one => one.Value)))];
    }
}
