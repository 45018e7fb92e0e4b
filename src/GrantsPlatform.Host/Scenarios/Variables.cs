using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GrantsPlatform.Host.Scenarios;

/// <summary>The names that templates may use, from the scenario's own tables inwards to the record at hand.</summary>
internal sealed record Variables(ImmutableDictionary<string, JsonNode?> Values)
{
    public static readonly Variables None = new(ImmutableDictionary<string, JsonNode?>.Empty);

    public Variables With(string name, JsonNode? value) => new(Values.SetItem(name, value));

    public Variables With(IEnumerable<KeyValuePair<string, JsonNode?>> more) => new(Values.SetItems(more));

    /// <summary>"file.applicant": a name, then members. False when a part of the path is not there.</summary>
    public bool TryFind(string path, out JsonNode? value)
    {
        var parts = path.Split('.');
        if (!Values.TryGetValue(parts[0], out value)) return false;
        foreach (var part in parts[1..])
        {
            if (value is not JsonObject owner || !owner.TryGetPropertyValue(part, out var member)) return false;
            value = member;
        }
        return true;
    }
}
