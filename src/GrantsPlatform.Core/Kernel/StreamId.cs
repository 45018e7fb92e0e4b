using System.Text.Json;
using System.Text.Json.Serialization;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Names one stream: its kind ("application") and a key that is unique within the kind.
/// Keys keep to characters that every store, URL and file system takes: a-z, 0-9, '.', '_', '~', ':' and '-',
/// with capitals allowed because départements such as "2A" need them; 1 to 200 characters.
/// </summary>
[JsonConverter(typeof(StreamIdJson))]
public readonly record struct StreamId
{
    public StreamId(string kind, string key)
    {
        if (!IsKey(kind) || !IsKey(key)) throw new ArgumentException($"'{kind}/{key}' is not a stream id.", nameof(key));
        Kind = kind;
        Key = key;
    }

    private StreamId(string kind) => (Kind, Key) = (kind, Nothing);

    /// <summary>A key that no stream can bear.</summary>
    private const string Nothing = "~";

    public string Kind { get; }
    public string Key { get; }

    public override string ToString() => $"{Kind}/{Key}";

    /// <summary>
    /// The stream that a text written by somebody names. A text that can be no key names one in which nothing ever happens, so that
    /// whoever looks there finds what is found for an unknown id.
    /// </summary>
    public static StreamId Named(string kind, string key) => IsKey(key) ? new StreamId(kind, key) : new StreamId(kind);

    public static bool IsKey(string? text) =>
        text is { Length: > 0 and <= 200 } and not Nothing
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '~' or ':' or '-');

    /// <summary>The parts of a key that was made of several, with "~" between: here and nowhere else is one taken apart.</summary>
    public static string[] PartsOf(string key) => key.Split('~');

    public static bool TryParse(string? text, out StreamId id)
    {
        id = default;
        if (text?.IndexOf('/') is not (> 0 and var slash) || !IsKey(text[..slash]) || !IsKey(text[(slash + 1)..])) return false;
        id = new StreamId(text[..slash], text[(slash + 1)..]);
        return true;
    }

    public static StreamId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a stream id (kind/key).");

    private sealed class StreamIdJson : JsonConverter<StreamId>
    {
        public override StreamId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TryParse(reader.GetString(), out var id) ? id : throw new JsonException("kind/key expected");

        public override void Write(Utf8JsonWriter writer, StreamId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
