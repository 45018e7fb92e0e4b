using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;
using GrantsPlatform.Storage.Sqlite.Writing;
using Shape = GrantsPlatform.Storage.Sqlite.Reading.RowConditions.Shape;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal sealed class ViewReading(ViewLayouts views, WordMemory? memory)
{
    private const int MaxSize = 500;
    private const string Columns = "r.row, s.kind, s.key, r.version, r.body";
    private const string Owner = "CROSS JOIN streams s ON s.id=r.stream";
    private const string Found = $"SELECT {Columns} FROM rows r {Owner} WHERE r.place={RowConditions.Place} AND r.row=?";

    /// <summary>Statements are kept by the text itself: a text is made once.</summary>
    private readonly ConcurrentDictionary<PageShape, string> _pages = new();
    private readonly ConcurrentDictionary<string, string> _others = new();

    public static StoredRow? Find(Database database, string view, string partition, string row)
    {
        using var found = database.Prepare(Found).With((long)PlaceKind.View).With(view).With(partition).With(row);
        return found.Step() ? Row(found) : null;
    }

    public static IReadOnlyList<StoredRow> FindAll(Database database, string view, string partition, IReadOnlyList<string> rows) =>
        [.. rows.Select(row => Find(database, view, partition, row)).OfType<StoredRow>()];

    /// <summary>What is wrong with a query is found before a connection is taken.</summary>
    public Func<Database, ViewPage> Plan(ViewQuery query)
    {
        if (query.Size is < 1 or > MaxSize) throw new ArgumentOutOfRangeException(nameof(query), query.Size, $"A page has 1 to {MaxSize} rows.");
        var sort = views.Sort(query.View, query.Sort);
        var conditions = new RowConditions(query, views);
        var order = PageToken.OrderOf(sort, query.Descending);
        if (query.After is not null && query.Before is not null) throw new ArgumentException("A page lies after a place or before one.", nameof(query));
        PageToken? place = (query.After ?? query.Before) is { } token ? PageToken.Read(token, order) : null;
        return database =>
        {
            var few = conditions.Few(database, sort, Kept, memory);
            var shape = new PageShape(sort, query.Descending != (query.Before is not null), place is not null, few is not null, conditions.Of);
            using var found = database.Prepare(_pages.GetOrAdd(shape, Text));
            if (few is not null) found.With(few);
            conditions.BindPlace(found);
            if (place is { } after) found.With(after.Sort).With(after.Row);
            conditions.Bind(found);
            found.With(query.Size + 1L);
            return Page(found, query, order);
        };
    }

    public Func<Database, IReadOnlyList<ViewCount>> PlanCount(ViewQuery query, ImmutableArray<string> by)
    {
        var conditions = new RowConditions(query, views);
        ImmutableArray<int> columns = [.. by.Select(filter => views.Filter(query.View, filter))];
        return database =>
        {
            var few = conditions.Few(database, null, Kept, memory);
            var byWords = few is null && conditions.Of.Words > 0;
            using var found = database.Prepare(Kept(byWords ? CountedByWords(columns, conditions.Of) : CountText(columns, few is not null, conditions.Of)));
            if (few is not null) found.With(few);
            conditions.BindPlace(found);
            if (byWords) conditions.BindWords(found);
            if (byWords) conditions.BindBesideWords(found);
            else conditions.Bind(found);
            var counts = new Dictionary<string, long>(StringComparer.Ordinal);
            if (columns.IsEmpty) counts[""] = 0;
            for (var left = query.CountedAtMost ?? int.MaxValue; left > 0 && found.Step(); left--) CollectionsMarshal.GetValueRefOrAddDefault(counts, found.Text(0), out _)++;
            return [.. counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => new ViewCount(columns.IsEmpty ? [] : [.. count.Key.Split(Between)], count.Value))];
        };
    }

    /// <summary>One row more than asked for tells whether there is another page on that side; on the other there is one where this page begins at a place.</summary>
    private static ViewPage Page(Statement found, ViewQuery query, byte order)
    {
        var rows = new List<(StoredRow Row, string Sort)>();
        while (found.Step()) rows.Add((Row(found), found.Text(5)));
        var more = rows.Count > query.Size;
        if (more) rows.RemoveAt(query.Size);
        if (query.Before is not null) rows.Reverse();
        var (before, after) = query.Before is not null ? (more, true) : (query.After is not null, more);
        return new ViewPage([.. rows.Select(row => row.Row)], after ? TokenOf(^1) : null, before ? TokenOf(0) : null);

        string? TokenOf(Index at) => rows.Count == 0 ? null : new PageToken(order, rows[at].Sort, rows[at].Row.Row).Write();
    }

    /// <summary>The index is named: without statistics SQLite might prefer another and sort the whole partition.</summary>
    internal static string Text(PageShape shape)
    {
        var sort = $"r.s{shape.Sort + 1}";
        var text = new StringBuilder($"SELECT {Columns}, {sort} FROM {(shape.Few ? FromFew : $"rows r INDEXED BY rows_by_s{shape.Sort + 1}")} {Owner} WHERE r.place={RowConditions.Place} AND {sort} IS NOT NULL");
        if (shape.Continued) text.Append($" AND ({sort}, r.row){(shape.Descending ? '<' : '>')}(?,?)");
        RowConditions.Write(text, shape.Conditions);
        var direction = shape.Descending ? "DESC" : "ASC";
        return text.Append($" ORDER BY {sort} {direction}, r.row {direction} LIMIT ?").ToString();
    }

    private const string FromFew = "json_each(?) few CROSS JOIN rows r ON r.id=few.value";

    /// <summary>The unit separator: it stands in no text of ours.</summary>
    private const char Between = '\u001F';

    /// <summary>Rows are counted here, one after the other as the index gives them: the database would sort them all to put them in groups.</summary>
    private static string CountText(ImmutableArray<int> columns, bool few, Shape shape)
    {
        var text = new StringBuilder($"SELECT {By(columns)} FROM {(few ? FromFew : "rows r INDEXED BY rows_by_s1")} WHERE r.place={RowConditions.Place} AND r.s1 IS NOT NULL");
        RowConditions.Write(text, shape);
        return text.ToString();
    }

    /// <summary>Words that many rows have: these are gone through in the order in which they and the rows lie, in the place of a look for each row.</summary>
    private static string CountedByWords(ImmutableArray<int> columns, Shape shape)
    {
        var text = new StringBuilder($"SELECT {By(columns)} FROM row_words w CROSS JOIN rows r ON r.id=w.id WHERE w.place={RowConditions.Place}");
        RowConditions.WriteWords(text, shape.Words);
        text.Append(" AND r.s1 IS NOT NULL");
        RowConditions.Write(text, shape with { Words = 0 });
        return text.ToString();
    }

    private static string By(ImmutableArray<int> columns) => columns.IsEmpty ? "''" : string.Join($"||char({(int)Between})||", columns.Select(column => $"r.f{column + 1}"));

    private string Kept(string text) => _others.GetOrAdd(text, text);

    private static StoredRow Row(Statement found) =>
        new(found.Text(0), new StreamId(found.Text(1), found.Text(2)), found.Long(3), found.Blob(4).ToArray());

    /// <param name="Few">From a list of rows, not by walking the order.</param>
    internal readonly record struct PageShape(int Sort, bool Descending, bool Continued, bool Few, Shape Conditions);
}
