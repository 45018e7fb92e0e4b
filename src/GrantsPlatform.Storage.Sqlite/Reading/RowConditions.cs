using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

/// <summary>What rows have to meet, by the columns of their view. Texts depend on the shape alone, so that few are prepared; values are bound in the order of the text.</summary>
internal sealed class RowConditions
{
    public const string Place = "(SELECT id FROM places WHERE kind=? AND name=? AND partition=?)";

    /// <summary>Above every key: no text of ours begins with a character beyond.</summary>
    private const string Highest = "\U0010FFFF";

    private readonly ViewQuery _query;
    private readonly SortedList<int, string> _equal = [];
    private readonly SortedList<int, string> _among = [];
    private readonly SortedList<int, KeySpan> _spans = [];
    private readonly ImmutableArray<string> _words;

    /// <exception cref="ArgumentException">A name is not of the view's schema.</exception>
    public RowConditions(ViewQuery query, ViewLayouts views)
    {
        _query = query;
        foreach (var (name, value) in query.Filters) _equal.Add(views.Filter(query.View, name), value);
        foreach (var (name, values) in query.Among) _among.Add(views.Filter(query.View, name), JsonSerializer.Serialize<IEnumerable<string>>(values));
        foreach (var (name, span) in query.Spans) _spans.Add(views.Sort(query.View, name), span);
        _words = SearchWords.Sought(query.Words);
        if (!_words.IsEmpty) views.DemandWords(query.View);
    }

    public Shape Of => new(Mask(_equal.Keys), Mask(_among.Keys), Mask(_spans.Keys), _words.Length, !_query.Except.IsEmpty);

    /// <summary>Follows a text that names the rows r.</summary>
    public static void Write(StringBuilder text, Shape shape)
    {
        WriteFilters(text, shape);
        for (var sort = 0; sort < ViewLayouts.Columns; sort++)
            if (Has(shape.Spans, sort)) text.Append($" AND r.s{sort + 1}>=? AND r.s{sort + 1}<=?");
        if (shape.Except) text.Append(" AND r.row NOT IN (SELECT value FROM json_each(?))");
        if (shape.Words == 0) return;
        text.Append(" AND EXISTS(SELECT 1 FROM row_words w WHERE w.place=r.place AND w.id=r.id");
        WriteWords(text, shape.Words);
        text.Append(')');
    }

    public void Bind(Statement statement)
    {
        BindBesideWords(statement);
        BindWords(statement);
    }

    public void BindBesideWords(Statement statement)
    {
        BindFilters(statement);
        foreach (var span in _spans.Values) BindSpan(statement, span);
        if (!_query.Except.IsEmpty) statement.With(JsonSerializer.Serialize<IEnumerable<string>>(_query.Except));
    }

    public void BindWords(Statement statement)
    {
        foreach (var word in _words) statement.With(word);
    }

    public Statement BindPlace(Statement statement) => statement.With((long)Writing.PlaceKind.View).With(_query.View).With(_query.Partition);

    /// <summary>
    /// The rows that meet one condition which no index of <paramref name="order"/> holds, where they are few; null where none is, or all are many:
    /// then they lie close in any order, and the walk finds its page soon.
    /// </summary>
    /// <param name="memory">Null: another process writes, and the words are looked through in the database.</param>
    public string? Few(Database database, int? order, Func<string, string> keep, WordMemory? memory)
    {
        if (_words.Length > 0 && ByWords(database, keep, memory) is { } byWords) return byWords;
        foreach (var (sort, span) in _spans)
            if (sort != order && Ids(database, keep(SpanText(sort, Of)), statement => { BindSpan(statement, span); BindFilters(statement); }) is { } bySpan)
                return bySpan;
        return null;
    }

    private const int Most = 2000;

    private string? ByWords(Database database, Func<string, string> keep, WordMemory? memory) =>
        memory is null ? Ids(database, keep(WordText(_words.Length)), BindWords)
        : memory.Find(database, _query, _words, Most) is { } rows ? JsonSerializer.Serialize(rows)
        : null;

    private string? Ids(Database database, string text, Action<Statement> bind)
    {
        using var found = BindPlace(database.Prepare(text));
        bind(found);
        var ids = new List<long>();
        while (found.Step())
        {
            if (ids.Count == Most) return null;
            ids.Add(found.Long(0));
        }
        return JsonSerializer.Serialize(ids);
    }

    private static string WordText(int words)
    {
        var text = new StringBuilder($"SELECT w.id FROM row_words w WHERE w.place={Place}");
        WriteWords(text, words);
        return text.ToString();
    }

    private static string SpanText(int sort, Shape shape)
    {
        var text = new StringBuilder($"SELECT r.id FROM rows r INDEXED BY rows_by_s{sort + 1} WHERE r.place={Place} AND r.s{sort + 1} IS NOT NULL AND r.s{sort + 1}>=? AND r.s{sort + 1}<=?");
        WriteFilters(text, shape);
        return text.ToString();
    }

    private static void WriteFilters(StringBuilder text, Shape shape)
    {
        for (var filter = 0; filter < ViewLayouts.Columns; filter++)
            if (Has(shape.Equal, filter)) text.Append($" AND r.f{filter + 1}=?");
        for (var filter = 0; filter < ViewLayouts.Columns; filter++)
            if (Has(shape.Among, filter)) text.Append($" AND r.f{filter + 1} IN (SELECT value FROM json_each(?))");
    }

    /// <summary>Follows a text that names the words w.</summary>
    public static void WriteWords(StringBuilder text, int words)
    {
        for (var word = 0; word < words; word++) text.Append(" AND instr(w.words,?)>0");
    }

    private void BindFilters(Statement statement)
    {
        foreach (var value in _equal.Values) statement.With(value);
        foreach (var values in _among.Values) statement.With(values);
    }

    private static void BindSpan(Statement statement, KeySpan span) => statement.With(span.From ?? "").With(span.To ?? Highest);

    private static int Mask(IEnumerable<int> columns) => columns.Aggregate(0, (bits, column) => bits | 1 << column);

    private static bool Has(int mask, int column) => (mask & 1 << column) != 0;

    /// <summary>Which columns are asked for, how many words, and whether rows are left out.</summary>
    internal readonly record struct Shape(int Equal, int Among, int Spans, int Words, bool Except = false);
}
