using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Registers;

namespace GrantsPlatform.Web.Tests.OpenData;

/// <summary>A table held against a table schema (Frictionless), as validators of open data do: header and order, types, constraints.</summary>
internal sealed class TableSchema(JsonElement schema)
{
    private readonly List<JsonElement> _fields = [.. schema.GetProperty("fields").EnumerateArray()];

    public static TableSchema Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return new TableSchema(document.RootElement.Clone());
    }

    public List<string> FaultsOf(string text)
    {
        var (records, open) = CsvText.Read(text);
        if (open is not null || records.Length == 0) return ["No table."];
        var names = _fields.Select(field => field.GetProperty("name").GetString() ?? "").ToList();
        return
        [
            .. records[0].Cells.SequenceEqual(names) ? [] : new[] { $"The header is {string.Join(',', records[0].Cells)}." },
            .. records.Skip(1).SelectMany(record => record.Cells.Length != names.Count
                ? [$"Line {record.Line} has {record.Cells.Length} cells."]
                : record.Cells.Zip(_fields).Select(cell => FaultOf(cell.First, cell.Second) is { } fault ? $"Line {record.Line}, {cell.Second.GetProperty("name")}: {fault}" : null).OfType<string>()),
        ];
    }

    private static string? FaultOf(string cell, JsonElement field)
    {
        var constraints = field.TryGetProperty("constraints", out var found) ? found : default;
        if (cell.Length == 0) return Of(constraints, "required") is { ValueKind: JsonValueKind.True } ? "it is missing" : null;
        if (TypeFault(cell, field) is { } fault) return fault;
        if (Of(constraints, "pattern") is { } pattern && !Regex.IsMatch(cell, pattern.GetString() ?? "")) return $"«{cell}» is not like {pattern}";
        if (Of(constraints, "maxLength") is { } most && cell.Length > most.GetInt32()) return "it is too long";
        if (Of(constraints, "enum") is { } choices && choices.EnumerateArray().All(choice => choice.GetString() != cell)) return $"«{cell}» is none of the choices";
        if (Of(constraints, "minimum") is { } least && decimal.Parse(cell, CultureInfo.InvariantCulture) < least.GetDecimal()) return $"{cell} is too little";
        return Of(constraints, "maximum") is { } top && decimal.Parse(cell, CultureInfo.InvariantCulture) > top.GetDecimal() ? $"{cell} is too much" : null;
    }

    private static string? TypeFault(string cell, JsonElement field) => (field.GetProperty("type").GetString(), Of(field, "format")?.GetString()) switch
    {
        ("date", _) => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : $"«{cell}» is no day",
        ("number", _) => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : $"«{cell}» is no number",
        ("boolean", _) => field.GetProperty("trueValues").EnumerateArray().Concat(field.GetProperty("falseValues").EnumerateArray()).Any(value => value.GetString() == cell) ? null : $"«{cell}» is neither",
        (_, "siret") => Siret.IsValid(cell) ? null : $"«{cell}» has a wrong key",
        _ => null,
    };

    private static JsonElement? Of(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) ? found : null;
}
