using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>What a file answers: field code → JSON value, in the shape of the field's type (see <see cref="FormCheck"/>). Written as one JSON object, codes in ordinal order.</summary>
[JsonConverter(typeof(AnswersJson))]
public sealed record Answers(ImmutableSortedDictionary<string, JsonElement> Values)
{
    public static readonly Answers None = new(ImmutableSortedDictionary.Create<string, JsonElement>(StringComparer.Ordinal));

    /// <summary>A null takes the answer away.</summary>
    public Answers With(string field, JsonElement value) =>
        new(value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? Values.Remove(field) : Values.SetItem(field, value.Clone()));

    public Answers With<T>(string field, T value) => With(field, JsonSerializer.SerializeToElement(value, Wire.Options));

    public JsonElement? Find(string field) => Values.TryGetValue(field, out var value) ? value : null;

    /// <summary>The same bytes for the same answers, whatever the order and the spacing in which they came.</summary>
    public byte[] ToCanonicalBytes() => CanonicalJson.Write(Values);

    public bool Equals(Answers? other) => other is not null && ToCanonicalBytes().AsSpan().SequenceEqual(other.ToCanonicalBytes());
    public override int GetHashCode() => Values.Count;

    private sealed class AnswersJson : JsonConverter<Answers>
    {
        public override Answers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw new JsonException("an object of answers is expected");
            return document.RootElement.EnumerateObject().Aggregate(None, (answers, member) => answers.With(member.Name, member.Value));
        }

        public override void Write(Utf8JsonWriter writer, Answers value, JsonSerializerOptions options) => CanonicalJson.Write(writer, value.Values);
    }
}
