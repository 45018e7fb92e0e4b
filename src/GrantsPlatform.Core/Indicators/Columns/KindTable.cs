using System.Collections.Frozen;
using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Indicators;

/// <summary>The rows of one kind, column by column, in the order of their codes.</summary>
internal sealed class KindTable
{
    public const int Nobody = -1;

    private readonly FrozenDictionary<string, ValueColumn> _columns;

    /// <param name="persons">The table of the persons; null: this is it.</param>
    public KindTable(RowKind kind, IReadOnlyList<RegisterRow> rows, KindTable? persons)
    {
        Kind = kind;
        Codes = [.. rows.Select(row => row.Code)];
        LastContacts = new DayColumn([.. rows.Select(row => row.LastContact.DayNumber)]);
        _persons = persons;
        var columns = new Dictionary<string, ValueColumn>(StringComparer.Ordinal);
        // The same room for the values of each column: a column keeps what it makes of them.
        var values = new JsonElement?[rows.Count];
        foreach (var column in kind.Columns)
        {
            for (var at = 0; at < values.Length; at++) values[at] = Value(rows[at], column.Code);
            columns.Add(column.Code, ValueColumn.Of(column, values));
        }
        columns[RowPaths.LastContact] = LastContacts;
        if (kind.Unit == RowUnit.Person) columns[RowPaths.YearOfBirth] = new NumberColumn([.. rows.Select(row => (decimal?)row.YearOfBirth)]);
        _columns = columns.ToFrozenDictionary(StringComparer.Ordinal);
        var numbers = persons?.Codes.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i, StringComparer.Ordinal);
        PersonOf = numbers is null
            ? [.. Enumerable.Range(0, rows.Count)]
            : [.. rows.Select(row => row.Person is { } person && numbers.TryGetValue(person, out var i) ? i : Nobody)];
    }

    private readonly KindTable? _persons;

    public RowKind Kind { get; }
    public string[] Codes { get; }
    public DayColumn LastContacts { get; }

    /// <summary>For each row the number of its person's row, or <see cref="Nobody"/>.</summary>
    public int[] PersonOf { get; }

    public KindTable Persons => _persons ?? this;
    public int Count => Codes.Length;

    /// <summary>The column that a path names, and whether it is reached through the person.</summary>
    public (ValueColumn? Column, bool ThroughPerson) Find(string path) =>
        path.StartsWith(RowPaths.Person, StringComparison.Ordinal) ? (Persons._columns.GetValueOrDefault(path[RowPaths.Person.Length..]), true)
        : path.StartsWith(RowPaths.Row, StringComparison.Ordinal) ? (_columns.GetValueOrDefault(path[RowPaths.Row.Length..]), false)
        : (null, false);

    public ValueColumn this[string column] => _columns[column];

    public IEvidence EvidenceOf(int row) => new RowEvidence(this, row);

    private static JsonElement? Value(RegisterRow row, string column) =>
        row.Values is { } values && values.TryGetValue(column, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;

    private sealed class RowEvidence(KindTable table, int row) : IEvidence
    {
        public EvidenceValue? Find(string path)
        {
            var (column, throughPerson) = table.Find(path);
            var at = throughPerson ? table.PersonOf[row] : row;
            return at == Nobody ? null : column?.At(at);
        }
    }
}
