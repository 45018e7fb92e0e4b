using System.Text.Json.Nodes;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>
/// "where": every path must match. A value matches itself, a list any of its items; {"not": x}, {"has": x} (a list that holds x)
/// and {"present": true|false} are the others.
/// </summary>
internal static class Selection
{
    public static bool Holds(JsonNode? where, Variables variables) => where switch
    {
        null => true,
        JsonObject conditions => conditions.All(condition => Matches(condition.Value, Find(variables, condition.Key))),
        _ => throw new ScenarioException("«\u00A0where\u00A0» attend un objet dont chaque membre est un chemin et la valeur voulue."),
    };

    private static JsonNode? Find(Variables variables, string path) => variables.TryFind(path, out var value) ? value : null;

    private static bool Matches(JsonNode? wanted, JsonNode? found) => wanted switch
    {
        JsonArray any => any.Any(item => Same(item, found)),
        JsonObject { Count: 1 } one when one.ContainsKey("not") => !Matches(one["not"], found),
        JsonObject { Count: 1 } one when one.ContainsKey("has") => found is JsonArray list && list.Any(item => Same(item, one["has"])),
        JsonObject { Count: 1 } one when one.ContainsKey("present") => (one["present"] ?? throw new ScenarioException("«\u00A0present\u00A0» attend true ou false.")).GetValue<bool>() == (found is not null),
        _ => Same(wanted, found),
    };

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}
