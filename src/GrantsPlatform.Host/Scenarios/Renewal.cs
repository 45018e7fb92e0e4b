using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>Makes of a scenario the same one at another time and under other names, so that both can be in one store.</summary>
/// <param name="Of">The folder of the scenario that is copied, relative to the copy's.</param>
/// <param name="Days">By how many days each day in it moves; whole weeks keep its weekdays.</param>
/// <param name="Years">By how many years a "year" and the "years" of a programme move.</param>
/// <param name="Names">What else stands in its texts, and what stands there in the copy; the longest goes first.</param>
/// <param name="Definition">Members of the programme's definition that are others in the copy, objects in objects; null: none.</param>
/// <param name="Reports">What the copy's programme says of a report, by its code, beyond the original's; all of it is invented.</param>
internal sealed partial record Renewal(
    string Of, int Days, int Years, ImmutableDictionary<string, string> Names, JsonObject? Definition = null, ImmutableDictionary<string, JsonObject>? Reports = null)
{
    private readonly Regex _names = new(string.Join('|', Names.Keys.OrderByDescending(name => name.Length).Select(Regex.Escape)));

    private void Extend(JsonObject definition)
    {
        foreach (var (report, at) in (definition["reports"] as JsonArray ?? []).OfType<JsonObject>().Select((report, at) => (report, at)))
            foreach (var (name, member) in Reports?.GetValueOrDefault(report["code"]?.GetValue<string>() ?? "") ?? [])
            {
                report[name] = member?.DeepClone();
                (definition["invented"] as JsonArray)?.Add($"$.reports[{at}].{name}");
            }
    }

    public JsonObject Applied(JsonObject record) =>
        new(record.Select(member => KeyValuePair.Create(Renewed(member.Key), Applied(member.Value, member.Key is "year" or "years"))));

    public JsonObject AppliedToDefinition(JsonObject definition)
    {
        var renewed = Applied(definition);
        if (Definition is not null) Override(renewed, Definition);
        Extend(renewed);
        return renewed;
    }

    private static void Override(JsonObject there, JsonObject others)
    {
        foreach (var (name, value) in others)
            if (value is JsonObject inner && there[name] is JsonObject record) Override(record, inner);
            else there[name] = value?.DeepClone();
    }

    private JsonNode? Applied(JsonNode? node, bool ofYears = false) => node switch
    {
        JsonObject record => Applied(record),
        JsonArray list => new JsonArray([.. list.Select(item => Applied(item, ofYears))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Renewed(text)),
        JsonValue value when ofYears && value.TryGetValue<int>(out var year) => JsonValue.Create(year + Years),
        _ => node?.DeepClone(),
    };

    private string Renewed(string text) =>
        Day().Replace(Names.IsEmpty ? text : _names.Replace(text, found => Names[found.Value]), found => Moved(found.Value));

    private string Moved(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.AddDays(Days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : day;

    [GeneratedRegex(@"(?<!\d)\d{4}-\d\d-\d\d(?!\d)")]
    private static partial Regex Day();
}
