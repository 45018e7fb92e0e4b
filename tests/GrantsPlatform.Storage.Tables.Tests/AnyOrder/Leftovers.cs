using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Storage.Tables.Tests.AnyOrder;

/// <summary>Every entity that nothing explains, once all is quiet, repaired and old.</summary>
public static class Leftovers
{
    public static async Task<List<string>> FindAsync(Deeds deeds, IReadOnlyList<Known> known)
    {
        var left = new List<string>();
        var streams = await RowsAsync(deeds, "streams");
        foreach (var one in known) left.AddRange(OfStream(one, [.. streams.Where(row => row.Partition == $"{one.Stream.Kind}!{one.Stream.Key}")]));

        var views = await RowsAsync(deeds, "views");
        var places = views.Where(row => row.Row[0] == 'r').SelectMany(row => ((string)row.Values["places"]).Split(' ').Select(place => (row.Partition, place))).ToHashSet();
        left.AddRange(views.Where(row => row.Row[0] == 'r' ? row.Values.ContainsKey("gone") : !places.Remove((row.Partition, row.Row))).Select(row => $"views {row.Partition} {row.Row}"));
        left.AddRange(places.Select(place => $"views missing {place}"));

        var agenda = await RowsAsync(deeds, "agenda");
        var heads = streams.Where(row => row.Row == "a").ToList();
        foreach (var (letter, name) in new[] { ('d', "deadline"), ('e', "effects") })
        {
            var wanted = heads.Where(head => head.Values.ContainsKey(name)).Select(head => (head.Partition, (long)head.Values[name], (long)head.Values[name + "By"])).ToHashSet();
            foreach (var row in agenda.Where(row => row.Row[0] == letter))
            {
                var (partition, by) = (((string)row.Values["stream"]).Replace('/', '!'), (long)row.Values["by"]);
                // One that was announced for a change which never came is a hint that leads nowhere until the stream changes again.
                if (!wanted.Remove((partition, long.Parse(row.Row[1..20]), by)) && by <= (long)heads.Single(head => head.Partition == partition).Values["number"]) left.Add($"agenda {row.Row}");
            }
            left.AddRange(wanted.Select(one => $"agenda missing {letter} {one}"));
        }
        left.AddRange(agenda.Where(row => row.Row[0] is not ('d' or 'e')).Select(row => $"agenda {row.Row}"));

        // Segments of rivals that died before they could clear up may stay: hashes, and nothing that follows from them.
        return left;
    }

    private static IEnumerable<string> OfStream(Known known, List<Entity> rows)
    {
        var standing = rows.Where(row => row.Row[0] == 't' && !row.Values.ContainsKey("dead")).Select(row => row.Row[1..]).ToHashSet();
        var counting = rows.Where(row => !row.Values.TryGetValue("token", out var token) || standing.Contains((string)token)).ToList();
        foreach (var row in rows.Except(counting)) yield return $"{known.Stream} {row.Row} under a token that does not stand";
        foreach (var row in counting.Where(row => row.Row[0] == 'p')) yield return $"{known.Stream} {row.Row}";
        foreach (var record in counting.Where(row => row.Row[0] == 'n').GroupBy(row => row.Row.Split('!')[0]).Where(record => record.Count() > 1)) yield return $"{known.Stream} {record.Key} {record.Count()} times";
        if (counting.Count(row => row.Row[0] == 'e' && !row.Values.ContainsKey("remembered")) is var events && events != known.Version) yield return $"{known.Stream} {events} events";
        var versions = counting.Count(row => row.Row[0] == 'v' && row.Values.ContainsKey("size"));
        if (versions != known.Records.Values.Sum(record => record.Bytes.Count)) yield return $"{known.Stream} {versions} versions of records";
        var owned = counting.Count(row => row.Row[0] == 'b');
        if (owned < known.Rows.Count + known.Totals.Count) yield return $"{known.Stream} owns {owned}";
    }

    private static async Task<List<Entity>> RowsAsync(Deeds deeds, string table)
    {
        var rows = new List<Entity>();
        string? after = null;
        do
        {
            var page = await deeds.Tables.QueryAsync(new EntityQuery("grants" + table, null) { After = after }, Bench.None);
            rows.AddRange(page.Entities);
            after = page.Next;
        }
        while (after is not null);
        return rows;
    }
}
