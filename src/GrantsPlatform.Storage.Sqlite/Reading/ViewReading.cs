using System.Collections.Concurrent;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal sealed class ViewReading(ViewLayouts views)
{
    private const int MaxSize = 500;
    private const string Place = "(SELECT id FROM places WHERE kind=? AND name=? AND partition=?)";
    private const string Columns = "r.row, s.kind, s.key, r.version, r.body";

    private readonly ConcurrentDictionary<(int Sort, bool Descending, int Filters, bool Continued), string> _texts = new();

    public static StoredRow? Find(Database database, string view, string partition, string row)
    {
        using var found = database.Prepare($"SELECT {Columns} FROM rows r CROSS JOIN streams s ON s.id=r.stream WHERE r.place={Place} AND r.row=?")
            .With((long)PlaceKind.View).With(view).With(partition).With(row);
        return found.Step() ? Row(found) : null;
    }

    /// <summary>What is wrong with a query is found before a connection is taken.</summary>
    public Func<Database, ViewPage> Plan(ViewQuery query)
    {
        if (query.Size is < 1 or > MaxSize) throw new ArgumentOutOfRangeException(nameof(query), query.Size, $"A page has 1 to {MaxSize} rows.");
        var sort = views.Sort(query.View, query.Sort);
        var filters = new SortedList<int, string>();
        foreach (var (name, value) in query.Filters) filters.Add(views.Filter(query.View, name), value);
        var order = PageToken.OrderOf(sort, query.Descending);
        PageToken? after = query.After is { } token ? PageToken.Read(token, order) : null;
        var mask = filters.Keys.Aggregate(0, (bits, filter) => bits | 1 << filter);
        var text = _texts.GetOrAdd((sort, query.Descending, mask, after is not null), Text);
        return database => Read(database, text, query, filters, after, order);
    }

    private static ViewPage Read(Database database, string text, ViewQuery query, SortedList<int, string> filters, PageToken? after, byte order)
    {
        using var found = database.Prepare(text).With((long)PlaceKind.View).With(query.View).With(query.Partition);
        if (after is { } place) found.With(place.Sort).With(place.Row);
        foreach (var value in filters.Values) found.With(value);
        found.With(query.Size + 1L);

        var rows = new List<StoredRow>();
        var last = "";
        while (found.Step())
        {
            // One row more than asked for tells whether there is a next page.
            if (rows.Count == query.Size) return new ViewPage(rows, new PageToken(order, last, rows[^1].Row).Write());
            rows.Add(Row(found));
            last = found.Text(5);
        }
        return new ViewPage(rows, null);
    }

    /// <summary>The index is named: without statistics SQLite might prefer another and sort the whole partition.</summary>
    internal static string Text((int Sort, bool Descending, int Filters, bool Continued) shape)
    {
        var sort = $"r.s{shape.Sort + 1}";
        var text = new StringBuilder($"SELECT {Columns}, {sort} FROM rows r INDEXED BY rows_by_s{shape.Sort + 1} CROSS JOIN streams s ON s.id=r.stream WHERE r.place={Place} AND {sort} IS NOT NULL");
        if (shape.Continued) text.Append($" AND ({sort}, r.row){(shape.Descending ? '<' : '>')}(?,?)");
        for (var filter = 0; filter < 4; filter++)
            if ((shape.Filters & 1 << filter) != 0) text.Append($" AND r.f{filter + 1}=?");
        var direction = shape.Descending ? "DESC" : "ASC";
        return text.Append($" ORDER BY {sort} {direction}, r.row {direction} LIMIT ?").ToString();
    }

    private static StoredRow Row(Statement found) =>
        new(found.Text(0), new StreamId(found.Text(1), found.Text(2)), found.Long(3), found.Blob(4).ToArray());
}
