using System.Collections.Immutable;
using System.Text.Json;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Host.Scenarios;

namespace GrantsPlatform.Host.Printing;

internal static class IndicatorPrinter
{
    private const string Unknown = "n.r.";

    /// <summary>True when every value is the one that is expected.</summary>
    public static bool Print(Terminal terminal, ImmutableArray<IndicatorResult> results, ExpectedIndicators expected, ProgrammeDefinition definition)
    {
        terminal.Line($"Période du {French.Date(expected.From)} au {French.Date(expected.To)}");
        terminal.Line();
        var table = new Table(
            new Column("Indicateur"), new Column("Unité"), new Column("Valeur", true), new Column("Attendu", true),
            new Column("Cible", true), new Column("Lignes", true), new Column("Inconnues", true));
        foreach (var result in results)
            table.Add(
                result.Label, Unit(result.Unit), Number(result.Value), expected.Values.TryGetValue(result.Code, out var wanted) ? Number(wanted) : "",
                result.Target is { } target ? French.Number(target) : "–", French.Number(result.Rows.Length), result.Unknown == 0 ? "–" : French.Number(result.Unknown));
        table.WriteTo(terminal);
        terminal.Line($"{Unknown}\u202F: non renseigné");
        terminal.Wrapped($"Codes pour --rows\u202F: {string.Join(", ", results.Select(result => result.Code))}");
        foreach (var result in results)
            foreach (var published in result.Tables) BreakdownTable.Print(terminal, result.Label, published, definition);
        return Verdict(terminal, results, expected);
    }

    /// <summary>The rows behind one value.</summary>
    public static void Rows(Terminal terminal, IndicatorResult result, IEnumerable<RegisterRow> rows)
    {
        var behind = result.Rows.ToHashSet(StringComparer.Ordinal);
        terminal.Line();
        terminal.Line($"{result.Label}\u202F: {French.Count(behind.Count, "ligne")}");
        foreach (var row in rows.Where(row => behind.Contains(row.Code)))
            terminal.Line($"  {row.Code}  {row.Kind}  {row.LastContact:yyyy-MM-dd}{(row.Person is { } person ? $"  {person}" : "")}{Values(row)}");
    }

    private static bool Verdict(Terminal terminal, ImmutableArray<IndicatorResult> results, ExpectedIndicators expected)
    {
        terminal.Line();
        var found = results.ToDictionary(result => result.Code, result => result.Value, StringComparer.Ordinal);
        var off = expected.Values.Where(value => !found.TryGetValue(value.Key, out var computed) || computed != value.Value).ToList();
        foreach (var (code, value) in off)
            terminal.Error.WriteLine(found.TryGetValue(code, out var computed)
                ? $"Écart sur {code}\u202F: {Number(value)} attendu, {Number(computed)} calculé."
                : $"L’indicateur {code} n’est pas dans la définition du programme.");
        terminal.Wrapped(off.Count == 0
            ? $"Contrôle\u202F: {(expected.Values.Count == 1 ? "la valeur calculée à partir des lignes est celle qui est attendue" : $"les {French.Number(expected.Values.Count)} valeurs calculées à partir des lignes sont celles qui sont attendues")}."
            : $"Contrôle\u202F: {French.Count(off.Count, "écart")} entre les valeurs calculées et celles qui sont attendues.");
        return off.Count == 0;
    }

    private static string Unit(string unit) => unit switch
    {
        "person" => "personne",
        "session" => "permanence",
        "workshop" => "atelier",
        "procedure" => "démarche",
        _ => unit,
    };

    private static string Values(RegisterRow row) => row.Values is null ? "" : "  " + string.Join(", ", row.Values.Select(value => $"{value.Key} = {Text(value.Value)}"));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetText() : value.GetRawText();

    private static string Number(decimal? value) => value is { } number ? French.Number(number) : Unknown;
}
