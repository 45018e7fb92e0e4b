using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Azurite.Tests.Gateways;

/// <summary>Values of the gateway as the service spells them: in entities, and in filters.</summary>
internal static class TableValues
{
    private const string Type = "@odata.type";

    public static JsonObject Write(string partition, string row, IReadOnlyDictionary<string, object> values)
    {
        var entity = new JsonObject { ["PartitionKey"] = partition, ["RowKey"] = row };
        foreach (var (name, value) in values)
        {
            if (value is long) entity[name + Type] = "Edm.Int64";
            if (value is byte[]) entity[name + Type] = "Edm.Binary";
            entity[name] = value switch
            {
                string text => text,
                bool yes => yes,
                long number => number.ToString(CultureInfo.InvariantCulture),
                byte[] bytes => Convert.ToBase64String(bytes),
                _ => throw new ArgumentException($"The property {name} cannot be stored."),
            };
        }
        return entity;
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

    private static object Read(JsonElement value, string? type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        "Edm.Binary" => value.GetBytesFromBase64(),
        null when value.ValueKind is JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        null or "Edm.String" => value.GetString()!,
        _ => throw new InvalidOperationException($"A value of type {type}."),
    };
}
