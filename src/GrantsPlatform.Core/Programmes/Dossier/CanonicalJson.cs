using System.Text.Json;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>One way to write a JSON value: members in ordinal order, no spaces, numbers without superfluous zeros.</summary>
internal static class CanonicalJson
{
    public static byte[] Write(JsonElement value) => JsonBytes.Of(value, Write);

    public static byte[] Write(IEnumerable<KeyValuePair<string, JsonElement>> members) => JsonBytes.Of(members, Write);

    public static void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in members.OrderBy(member => member.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value);
        }
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Write(writer, value.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, member.Value)));
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                // Dividing by one with many zeros drops the trailing zeros: 20000.00 and 20000 are one amount.
                writer.WriteNumberValue(number / 1.0000000000000000000000000000m);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
