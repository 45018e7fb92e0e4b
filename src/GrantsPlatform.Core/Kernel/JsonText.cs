using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

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

    /// <summary>The bytes of a string that stands there as it is, without escapes: what can be seen on them needs no copy of the text.</summary>
    public static bool IsUnescaped(JsonElement json, out ReadOnlySpan<byte> text)
    {
        text = json.ValueKind == JsonValueKind.String ? JsonMarshal.GetRawUtf8Value(json)[1..^1] : default;
        return json.ValueKind == JsonValueKind.String && !text.Contains((byte)'\\') && Utf8.IsValid(text);
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
