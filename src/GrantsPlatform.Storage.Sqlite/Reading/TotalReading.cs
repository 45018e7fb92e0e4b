using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class TotalReading
{
    private const string Sums =
        "SELECT grp, measure, value FROM totals WHERE place=(SELECT id FROM places WHERE kind=? AND name=? AND partition=?) ORDER BY grp, measure";

    public static IReadOnlyList<TotalRow> Read(Database database, string total, string partition)
    {
        var rows = new List<TotalRow>();
        Dictionary<string, long> measures = [];
        using var found = database.Prepare(Sums).With((long)PlaceKind.Total).With(total).With(partition);
        while (found.Step())
        {
            var group = found.Text(0);
            if (rows.Count == 0 || rows[^1].Group != group) rows.Add(new TotalRow(group, measures = new(StringComparer.Ordinal)));
            measures[found.Text(1)] = found.Long(2);
        }
        return rows;
    }
}
