using System.Collections.Immutable;
using System.Text.Json;

namespace GrantsPlatform.Web.Pages.Programmes;

/// <param name="Path">Where it stands: "strands[habitat].envelope".</param>
/// <param name="Before">Null: it is new.</param>
/// <param name="After">Null: it is gone.</param>
public sealed record DefinitionChange(string Path, string? Before, string? After);

/// <summary>What one definition says otherwise than another, value by value. Members of lists are told apart by their codes, so that one more in the middle is one change.</summary>
public static class DefinitionChanges
{
    public static ImmutableArray<DefinitionChange> Between(string before, string after)
    {
        var (old, now) = (Values(before), Values(after));
        return
        [
            .. old.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
                .Select(path => new DefinitionChange(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path))).Where(change => change.Before != change.After),
        ];
    }

    private static Dictionary<string, string> Values(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(document.RootElement, "", values);
        return values;
    }

    private static void Collect(JsonElement element, string path, Dictionary<string, string> values)
    {
        if (element.ValueKind == JsonValueKind.Object)
            foreach (var property in element.EnumerateObject()) Collect(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", values);
        else if (element.ValueKind == JsonValueKind.Array)
            foreach (var (index, item) in element.EnumerateArray().Index()) Collect(item, $"{path}[{CodeOf(item) ?? $"{index + 1}"}]", values);
        else values[path] = element.ToString();
    }

    private static string? CodeOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String ? code.GetString() : null;
}
