using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>
/// Fills templates. A text that is "$path" alone becomes the value, with its type; "$path?" leaves the member out where there is no
/// value; inside a longer text "$path" or "${path}" becomes text, "${digest:path}" its SHA-256, "$$" a dollar sign.
/// Objects: {"$each": list, "as": name, "where": …, "value": …}, {"$merge": [objects]}, {"$sum": list, "of": member},
/// {"$first": [values]}. Nothing else is computed: a scenario is data.
/// </summary>
internal static partial class Template
{
    /// <summary>A text of this prefix is left for the moment of sending: it stands for the hash that the person then sees.</summary>
    public const string HashPrefix = "$hash:";

    /// <summary>As above, for the values that a register has sealed.</summary>
    public const string SealPrefix = "$seal:";

    private static readonly string[] SeenPrefixes = [HashPrefix, SealPrefix];

    public static JsonNode? Fill(JsonNode? template, Variables variables) =>
        TryFill(template, variables, out var value) ? value : throw new ScenarioException("Une valeur facultative («\u00A0?\u00A0») se trouve là où une valeur est nécessaire.");

    public static string Text(string template, Variables variables) =>
        Place().Replace(template, place =>
            place.Value == "$$" ? "$" : Written(Value(place.Groups["path"].Value, variables), place.Groups["digest"].Success));

    /// <summary>The items of a list, each with its name in the variables and "n", its place in the selection ("01", "02"…).</summary>
    public static IEnumerable<Variables> Each(JsonNode? list, string name, JsonNode? where, Variables variables)
    {
        var items = Fill(list, variables) as JsonArray ?? throw new ScenarioException($"La boucle sur «\u00A0{name}\u00A0» attend une liste.");
        var n = 0;
        foreach (var item in items.ToList())
        {
            var inner = variables.With(name, item);
            if (Selection.Holds(where, inner)) yield return inner.With("n", JsonValue.Create((++n).ToString("00")));
        }
    }

    private static bool TryFill(JsonNode? template, Variables variables, out JsonNode? value)
    {
        value = null;
        switch (template)
        {
            case JsonValue text when text.TryGetValue<string>(out var words):
                if (SeenPrefixes.FirstOrDefault(prefix => words.StartsWith(prefix, StringComparison.Ordinal)) is { } seen)
                {
                    value = JsonValue.Create(seen + Text(words[seen.Length..], variables));
                    return true;
                }
                if (Whole().Match(words) is not { Success: true } whole)
                {
                    value = JsonValue.Create(Text(words, variables));
                    return true;
                }
                var path = whole.Groups["path"].Value;
                if (whole.Groups["optional"].Success && !(variables.TryFind(path, out var there) && there is not null)) return false;
                value = Value(path, variables)?.DeepClone();
                return true;
            case JsonObject operation when operation.FirstOrDefault().Key is ['$', ..]:
                value = Operate(operation, variables);
                return true;
            case JsonObject members:
                var filled = new JsonObject();
                foreach (var (key, member) in members)
                    if (TryFill(member, variables, out var inner)) filled[Text(key, variables)] = inner;
                value = filled;
                return true;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items)
                    if (TryFill(item, variables, out var inner)) list.Add(inner);
                value = list;
                return true;
            default:
                value = template?.DeepClone();
                return true;
        }
    }

    private static JsonNode? Operate(JsonObject operation, Variables variables) => operation.First().Key switch
    {
        "$each" => new JsonArray([.. Each(operation["$each"], Name(operation), operation["where"], variables).Select(inner => Fill(operation["value"], inner))]),
        "$merge" => Merge((JsonArray)Needed(operation["$merge"]), variables),
        "$sum" => JsonValue.Create(((JsonArray)Needed(Fill(operation["$sum"], variables))).Sum(item => Number(operation["of"] is { } of ? Needed(item)[of.GetValue<string>()] : item))),
        "$first" => ((JsonArray)Needed(operation["$first"])).Select(candidate => TryFill(candidate, variables, out var value) ? value : null).FirstOrDefault(value => value is not null),
        var unknown => throw new ScenarioException($"L’opération «\u00A0{unknown}\u00A0» n’existe pas\u202F: utilisez $each, $merge, $sum ou $first."),
    };

    private static JsonObject Merge(JsonArray parts, Variables variables)
    {
        var merged = new JsonObject();
        foreach (var part in parts)
            if (TryFill(part, variables, out var filled) && filled is JsonObject members)
                foreach (var (key, member) in members) merged[key] = member?.DeepClone();
        return merged;
    }

    private static JsonNode Needed(JsonNode? node) => node ?? throw new ScenarioException("Une valeur nécessaire est nulle.");

    internal static string Name(JsonObject loop) =>
        loop["as"]?.GetValue<string>() ?? throw new ScenarioException("Une boucle doit nommer ce qu’elle parcourt («\u00A0as\u00A0»).");

    private static JsonNode? Value(string path, Variables variables) =>
        variables.TryFind(path, out var value) ? value : throw new ScenarioException($"La valeur «\u00A0${path}\u00A0» n’existe pas.");

    private static decimal Number(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : 0;

    private static string Written(JsonNode? value, bool digest)
    {
        var text = value is JsonValue plain && plain.TryGetValue<string>(out var words) ? words : value?.ToJsonString() ?? "";
        return digest ? Digest.Of(text) : text;
    }

    [GeneratedRegex(@"^\$(?<path>[A-Za-z]\w*(\.\w+)*)(?<optional>\?)?\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\$\$|\$\{(?<digest>digest:)?(?<path>[A-Za-z]\w*(\.\w+)*)\}|\$(?<path>[A-Za-z]\w*(\.\w+)*)")]
    private static partial Regex Place();
}
