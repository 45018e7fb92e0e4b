using Azure;
using Azure.Data.Tables;
using GrantsPlatform.Storage.Tables.Gateway;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>Entities and their changes in the words of the service's client.</summary>
internal static class SdkEntities
{
    private static readonly HashSet<string> Keys = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>What the service says about an entity, beside what was written.</summary>
    private const string Annotation = "odata.";

    public static Entity Read(TableEntity entity) =>
        new(
            entity.PartitionKey, entity.RowKey,
            entity.Where(IsOurs).ToDictionary(property => property.Key, property => property.Value),
            entity.ETag.ToString());

    private static bool IsOurs(KeyValuePair<string, object> property) =>
        property.Value is not null && !Keys.Contains(property.Key) && !property.Key.StartsWith(Annotation, StringComparison.Ordinal);

    public static TableTransactionAction Write(string partition, EntityAction action) => action switch
    {
        EntityAction.Insert insert => new(TableTransactionActionType.Add, Write(partition, insert.Row, insert.Values)),
        EntityAction.Replace replace => new(TableTransactionActionType.UpdateReplace, Write(partition, replace.Row, replace.Values), new ETag(replace.ETag)),
        EntityAction.Put put => new(TableTransactionActionType.UpsertReplace, Write(partition, put.Row, put.Values)),
        EntityAction.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Row), delete.ETag is { } tag ? new ETag(tag) : ETag.All),
        _ => throw new InvalidOperationException($"{action} is not known."),
    };

    private static TableEntity Write(string partition, string row, IReadOnlyDictionary<string, object> values)
    {
        var entity = new TableEntity(partition, row);
        foreach (var (name, value) in values) entity[name] = value;
        return entity;
    }
}
