using System.Text.Json;

namespace GrantsPlatform.Core.Kernel;

internal static class JsonText
{
    private const string Broken = "\uFFFD";

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

    /// <summary>A name whose escapes make no valid Unicode is simply not known.</summary>
    public static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return Broken;
        }
    }

    /// <summary>The name at which the reader stands, as <see cref="NameOf(JsonProperty)"/> gives it.</summary>
    public static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString().Required("the name");
        }
        catch (InvalidOperationException)
        {
            return Broken;
        }
    }
}
