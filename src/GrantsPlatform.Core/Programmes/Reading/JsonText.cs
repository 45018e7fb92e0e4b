using System.Text.Json;

namespace GrantsPlatform.Core.Programmes;

internal static class JsonText
{
    /// <summary>The text of a JSON string; null when its escapes make no valid Unicode.</summary>
    public static string? Of(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The text, when the value is of this kind.</summary>
    public static string? Of(JsonElement json, JsonValueKind kind) => json.ValueKind == kind ? Of(json) : null;
}
