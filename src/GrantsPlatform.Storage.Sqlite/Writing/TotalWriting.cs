using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Reading;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>
/// Sums move by the difference from what the store itself holds as the stream's contribution, not from what the caller
/// believes it was: the sum always equals the contributions.
/// </summary>
internal static class TotalWriting
{
    public static void Set(Session session, long stream, string total, string partition, string group, IReadOnlyDictionary<string, long>? after)
    {
        var place = session.Place(PlaceKind.Total, total, partition);
        var before = Read(session, stream, place, group);
        foreach (var (measure, value) in after ?? new Dictionary<string, long>())
            Move(session, stream, place, group, measure, before.GetValueOrDefault(measure), value);
        foreach (var (measure, value) in before)
            if (after is null || !after.ContainsKey(measure)) Move(session, stream, place, group, measure, value, 0);
    }

    public static void ReplaceAll(Session session, long stream, IReadOnlyList<Contribution> contributions)
    {
        var kept = contributions.ToLookup(c => (session.Place(PlaceKind.Total, c.Total, c.Partition), c.Group));
        foreach (var (place, group, measure, value) in ReadAll(session, stream))
            if (!kept.Contains((place, group))) Move(session, stream, place, group, measure, value, 0);
        foreach (var contribution in contributions)
            Set(session, stream, contribution.Total, contribution.Partition, contribution.Group, contribution.Measures);
    }

    /// <summary>Every sum anew. Returns how many were wrong.</summary>
    public static long Recount(Session session)
    {
        var database = session.Database;
        database.Prepare($"DELETE FROM rows WHERE {DerivedReading.OfNoStream}").Run();
        database.Prepare($"DELETE FROM contributions WHERE {DerivedReading.OfNoStream}").Run();
        var wrong = database.Scalar($"SELECT count(*) FROM ({DerivedReading.WrongSums})") ?? 0;
        database.Prepare("DELETE FROM totals").Run();
        database.Prepare("INSERT INTO totals SELECT place, grp, measure, sum(value) FROM contributions GROUP BY place, grp, measure HAVING sum(value)<>0").Run();
        return wrong;
    }

    private static void Move(Session session, long stream, long place, string group, string measure, long before, long after)
    {
        if (before == after) return;
        var database = session.Database;
        if (after == 0)
            database.Prepare("DELETE FROM contributions WHERE stream=? AND place=? AND grp=? AND measure=?")
                .With(stream).With(place).With(group).With(measure).Run();
        else
            database.Prepare("INSERT INTO contributions(stream, place, grp, measure, value) VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET value=excluded.value")
                .With(stream).With(place).With(group).With(measure).With(after).Run();
        if (Add(database, place, group, measure, after - before) == 0)
            database.Prepare("DELETE FROM totals WHERE place=? AND grp=? AND measure=?").With(place).With(group).With(measure).Run();
    }

    /// <summary>The sum after it.</summary>
    private static long Add(Database database, long place, string group, string measure, long difference)
    {
        using var sum = database.Prepare("INSERT INTO totals(place, grp, measure, value) VALUES(?,?,?,?) ON CONFLICT DO UPDATE SET value=value+excluded.value RETURNING value")
            .With(place).With(group).With(measure).With(difference);
        sum.Step();
        return sum.Long(0);
    }

    private static Dictionary<string, long> Read(Session session, long stream, long place, string group)
    {
        var measures = new Dictionary<string, long>(StringComparer.Ordinal);
        using var found = session.Database.Prepare("SELECT measure, value FROM contributions WHERE stream=? AND place=? AND grp=?").With(stream).With(place).With(group);
        while (found.Step()) measures[found.Text(0)] = found.Long(1);
        return measures;
    }

    private static List<(long Place, string Group, string Measure, long Value)> ReadAll(Session session, long stream)
    {
        var all = new List<(long, string, string, long)>();
        using var found = session.Database.Prepare("SELECT place, grp, measure, value FROM contributions WHERE stream=?").With(stream);
        while (found.Step()) all.Add((found.Long(0), found.Text(1), found.Text(2), found.Long(3)));
        return all;
    }
}
