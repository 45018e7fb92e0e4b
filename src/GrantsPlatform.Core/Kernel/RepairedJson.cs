using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace GrantsPlatform.Core.Kernel;

/// <summary>Every text inside a JSON value as it is kept: see <see cref="Texts.Repaired"/>. Names of members are codes, and stay.</summary>
internal static partial class RepairedJson
{
    /// <summary>Whether there is nothing to repair in what a serializer has written.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String && (reader.ValueIsEscaped || !Ascii.IsValid(reader.ValueSpan) || reader.ValueSpan.Contains((byte)0x7F)) && !IsPlain(ref reader))
                return false;
        return true;
    }

    /// <summary>Halves of characters, which no JSON reader takes, are left out; the same bytes when there are none.</summary>
    public static ReadOnlySpan<byte> WithoutHalves(ReadOnlySpan<byte> json) => json.IndexOf("\\uD"u8) < 0 && json.IndexOf("\\ud"u8) < 0
        ? json
        : Encoding.Latin1.GetBytes(Escapes().Replace(Encoding.Latin1.GetString(json), escape => escape.Groups["half"].Success ? "" : escape.Value));

    public sealed class OfText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader is { TokenType: JsonTokenType.String } && reader.GetString() is { } text ? Texts.Repaired(text) : throw new JsonException("a text is expected");

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    public sealed class OfElement : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(JsonElement.ParseValue(ref reader), Texts.Repaired);

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) => value.WriteTo(writer);
    }

    /// <summary>The value with every text in it repaired; the same value when there is nothing to repair.</summary>
    public static JsonElement Of(JsonElement value) =>
        JsonText.IsUnescaped(value, out var text) && IsPlainText(text) ? value : Of(value, Texts.Repaired);

    /// <summary>The value with every text in it as <paramref name="repair"/> keeps it; the same value when that changes nothing, and where a text is none.</summary>
    public static JsonElement Of(JsonElement value, Func<string, string> repair)
    {
        if (!Changes(value, repair)) return value;
        var reader = new Utf8JsonReader(JsonBytes.Of((value, repair), static (writer, one) => Write(writer, one.value, one.repair)));
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, Func<string, string> repair)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when TextOf(value) is { } text:
                writer.WriteStringValue(repair(text));
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray()) Write(writer, item, repair);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value, repair);
                }
                writer.WriteEndObject();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static bool Changes(JsonElement value, Func<string, string> repair) => value.ValueKind switch
    {
        JsonValueKind.String => TextOf(value) is { } text && repair(text) != text,
        JsonValueKind.Array => value.EnumerateArray().Any(item => Changes(item, repair)),
        JsonValueKind.Object => value.EnumerateObject().Any(member => Changes(member.Value, repair)),
        _ => false,
    };

    /// <summary>Null when its escapes make no valid Unicode, which a value read elsewhere may still hold.</summary>
    private static string? TextOf(JsonElement value) => JsonText.Of(value);

    private static bool IsPlainText(ReadOnlySpan<byte> text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return Texts.IsPlain(rented.AsSpan(0, Encoding.UTF8.GetChars(text, rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static bool IsPlain(ref Utf8JsonReader reader)
    {
        var rented = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        try
        {
            return Texts.IsPlain(rented.AsSpan(0, reader.CopyString(rented)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Every escape of a JSON text, so that a backslash that is itself escaped begins none.</summary>
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.")]
    private static partial Regex Escapes();
}
