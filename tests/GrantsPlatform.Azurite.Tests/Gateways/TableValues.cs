using System.Globalization;
using System.Text.Json;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>Values of the gateway as the service spells them: in entities, and in filters.</summary>
internal static class TableValues
{
    private const string Type = "@odata.type";

    public static byte[] Write(string partition, string row, IReadOnlyDictionary<string, object> values)
    {
        using var buffer = new MemoryStream();
        using (var entity = new Utf8JsonWriter(buffer))
        {
            entity.WriteStartObject();
            entity.WriteString("PartitionKey", partition);
            entity.WriteString("RowKey", row);
            foreach (var (name, value) in values) Write(entity, name, value);
            entity.WriteEndObject();
        }
        return buffer.ToArray();
    }

    public static Entity Read(JsonElement entity)
    {
        var values = new Dictionary<string, object>();
        foreach (var property in entity.EnumerateObject())
            if (!property.Name.StartsWith("odata.", StringComparison.Ordinal) && !property.Name.EndsWith(Type, StringComparison.Ordinal) && property.Name is not ("PartitionKey" or "RowKey" or "Timestamp"))
                values[property.Name] = Read(property.Value, entity.TryGetProperty(property.Name + Type, out var type) ? type.GetString() : null);
        return new(entity.GetProperty("PartitionKey").GetString()!, entity.GetProperty("RowKey").GetString()!, values, entity.GetProperty("odata.etag").GetString()!);
    }

    public static string Filter(object value) => value switch
    {
        string text => $"'{text.Replace("'", "''")}'",
        bool yes => yes ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        _ => throw new ArgumentException($"{value} cannot be asked for."),
    };

    private static void Write(Utf8JsonWriter entity, string name, object value)
    {
        switch (value)
        {
            case string text:
                entity.WriteString(name, text);
                break;
            case bool yes:
                entity.WriteBoolean(name, yes);
                break;
            case long number:
                entity.WriteString(name + Type, "Edm.Int64");
                entity.WriteString(name, number.ToString(CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                entity.WriteString(name + Type, "Edm.Binary");
                entity.WriteBase64String(name, bytes);
                break;
            default:
                throw new ArgumentException($"The property {name} cannot be stored.");
        }
    }

    private static object Read(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Binary" => value.GetBytesFromBase64(),
        null when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        null or "Edm.String" => value.GetString()!,
        _ => throw new InvalidOperationException($"A value of type {type}."),
    };
}
