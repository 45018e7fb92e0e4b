using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Registers;

/// <summary>One cell as a value of its column's type. Whether it fits the column's bounds is the register's to say.</summary>
internal static class SheetValue
{
    private const char Between = '|';

    /// <summary>In a list: none of the choices, which is not the same as not known.</summary>
    private const string None = "aucun";

    private static readonly CultureInfo Written = CultureInfo.InvariantCulture;

    public static JsonElement? Of(RegisterColumn column, string cell) => column.Type switch
    {
        ColumnType.Choice => OptionOf(column, cell) is { } option ? Json(option) : null,
        ColumnType.MultipleChoice => Options(column, cell) is { } options ? Json(options) : null,
        ColumnType.Integer => TypedNumber.Of(cell) is TypedNumber.Read { IsWhole: true, Value: var whole } ? Json(whole) : null,
        ColumnType.Amount => TypedNumber.Of(cell) is TypedNumber.Read { Value: var amount } ? Json(amount) : null,
        ColumnType.Day => Day(cell) is { } day ? Json(day.ToString("yyyy-MM-dd", Written)) : null,
        ColumnType.YesNo => YesNo(cell) is { } answer ? Json(answer) : null,
        // In a column of codes, five digits are one; people's own sheets have names.
        ColumnType.Commune => CommuneCode.IsValid(cell) ? Json(cell) : CommuneSearch.TheOnly(cell) is { } commune ? Json(commune.Code) : null,
        _ => throw new InvalidOperationException($"{column.Type} is not a column type."),
    };

    public static string Wanted(RegisterColumn column, string cell) => column.Type switch
    {
        ColumnType.Choice => $"Indiquez l’une de ces réponses\u202F: {Labels(column)}.",
        ColumnType.MultipleChoice => $"Indiquez «\u00A0{None}\u00A0», ou une ou plusieurs de ces réponses, séparées par {Between}\u202F: {Labels(column)}.",
        ColumnType.Integer => TypedNumber.Of(cell).Why("Indiquez un nombre entier, sans décimale."),
        ColumnType.Amount => TypedNumber.Of(cell).Why("Indiquez un montant en euros."),
        ColumnType.Day => "Indiquez un jour qui existe (JJ/MM/AAAA).",
        ColumnType.YesNo => "Indiquez oui ou non, ou laissez la case vide.",
        ColumnType.Commune => CommuneCode.Advice(cell),
        _ => throw new InvalidOperationException($"{column.Type} is not a column type."),
    };

    public static DateOnly? Day(string cell) =>
        DateOnly.TryParseExact(cell, ["yyyy-MM-dd", "dd/MM/yyyy", "d/M/yyyy"], Written, DateTimeStyles.None, out var day) ? day : null;

    public static bool IsYear(string cell) => cell.Length == 4 && cell.All(char.IsAsciiDigit);

    private static bool? YesNo(string cell) => cell.ToUpperInvariant() switch
    {
        "OUI" or "TRUE" or "VRAI" => true,
        "NON" or "FALSE" or "FAUX" => false,
        _ => null,
    };

    private static string? OptionOf(RegisterColumn column, string cell) =>
        column.Options.FirstOrDefault(option => RowSheet.Same(option.Code, cell) || RowSheet.Same(option.Label, cell))?.Code;

    private static string[]? Options(RegisterColumn column, string cell)
    {
        if (RowSheet.Same(cell, None)) return [];
        var chosen = cell.Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => OptionOf(column, one)).ToList();
        return chosen.Contains(null) ? null : [.. chosen.OfType<string>().Distinct()];
    }

    private static string Labels(RegisterColumn column) => string.Join(", ", column.Options.Select(option => option.Label));

    private static JsonElement Json<T>(T value) => JsonSerializer.SerializeToElement(value, Wire.Options);
}
