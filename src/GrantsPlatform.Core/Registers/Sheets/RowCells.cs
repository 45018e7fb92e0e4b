using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>Rows as the cells of a sheet, in the words that <see cref="RowSheet"/> reads again.</summary>
public static class RowCells
{
    private const string Between = " | ";

    /// <summary>The names of the columns of one kind, in their order; a sheet of several kinds has those of all.</summary>
    public static ImmutableArray<string> Header(params IEnumerable<RowKind> kinds) =>
        [RowSheet.Code, RowSheet.Kind, RowSheet.LastContact, RowSheet.Person, RowSheet.YearOfBirth, .. kinds.SelectMany(kind => kind.Columns).Select(column => column.Label).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static ImmutableArray<string> Of(RegisterRow row, RowKind kind, ImmutableArray<string> header) =>
    [
        row.Code, kind.Label, Day(row.LastContact), row.Person ?? "", row.YearOfBirth?.ToString(CultureInfo.InvariantCulture) ?? "",
        .. header.Skip(5).Select(label => kind.Columns.FirstOrDefault(column => RowSheet.Same(column.Label, label)) is { } column ? Of(row, column) : ""),
    ];

    /// <summary>Empty where the value is not known.</summary>
    public static string Of(RegisterRow row, RegisterColumn column)
    {
        if (row.Values?.TryGetValue(column.Code, out var value) is not true) return "";
        return (column.Type, value.ValueKind) switch
        {
            (ColumnType.YesNo, _) => value.ValueKind == JsonValueKind.True ? "oui" : "non",
            (ColumnType.MultipleChoice, JsonValueKind.Array) => value.GetArrayLength() == 0 ? "aucun" : string.Join(Between, value.EnumerateArray().Select(one => LabelOf(column, one.GetString()))),
            (ColumnType.Choice, _) => LabelOf(column, value.GetString()),
            (ColumnType.Day, _) => DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day) : "",
            (_, JsonValueKind.Number) => value.GetRawText().Replace('.', ','),
            _ => value.GetString() ?? "",
        };
    }

    /// <summary>As a spreadsheet opens it: semicolons, every cell in quotes.</summary>
    public static string Text(IEnumerable<IEnumerable<string>> records) =>
        string.Concat(records.Select(cells => string.Join(';', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    public static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string LabelOf(RegisterColumn column, string? option) => column.Options.FirstOrDefault(one => one.Code == option)?.Label ?? option ?? "";
}
