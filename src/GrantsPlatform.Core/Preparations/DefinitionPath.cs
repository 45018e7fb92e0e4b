using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Preparations;

/// <summary>A path such as "$.strands[2].envelope" in a definition that can be changed.</summary>
internal sealed partial class DefinitionPath(string path)
{
    private readonly string[] _steps = [.. Step().Matches(path).Select(match => match.Value.TrimStart('.'))];

    public static bool IsWithin(string path, string whole) =>
        path.StartsWith(whole, StringComparison.Ordinal) && (path.Length == whole.Length || path[whole.Length] is '.' or '[');

    public JsonNode? Find(JsonNode? root)
    {
        var at = root;
        foreach (var step in _steps) at = Under(at, step);
        return at;
    }

    /// <summary>Null takes away what stands there. What leads to a value is made where it is missing, and never for nothing.</summary>
    public void Put(JsonObject root, JsonNode? value)
    {
        JsonNode at = root;
        for (var i = 0; i < _steps.Length - 1; i++)
        {
            var next = Under(at, _steps[i]);
            if (next is null)
            {
                if (value is null) return;
                next = IsIndex(_steps[i + 1]) ? new JsonArray() : new JsonObject();
                Set(at, _steps[i], next);
            }
            at = next;
        }
        if (value is not null) Set(at, _steps[^1], value);
        else if (at is JsonObject members) members.Remove(_steps[^1]);
    }

    private static JsonNode? Under(JsonNode? node, string step) => node switch
    {
        JsonArray list when IsIndex(step) && IndexOf(step) < list.Count => list[IndexOf(step)],
        JsonObject members when !IsIndex(step) => members[step],
        _ => null,
    };

    private static void Set(JsonNode node, string step, JsonNode value)
    {
        if (node is JsonObject members) members[step] = value;
        else if (node is JsonArray list)
        {
            while (list.Count <= IndexOf(step)) list.Add((JsonNode)new JsonObject());
            list[IndexOf(step)] = value;
        }
    }

    private static bool IsIndex(string step) => step[0] == '[';

    private static int IndexOf(string step) => int.Parse(step[1..^1], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\.[A-Za-z][A-Za-z0-9]*|\[[0-9]{1,6}\]")]
    private static partial Regex Step();
}
