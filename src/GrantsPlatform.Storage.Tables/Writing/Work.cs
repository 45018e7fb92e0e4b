using System.Text.Json;
using System.Text.Json.Serialization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// What follows from a change outside its transaction, kept in the stream's partition until it is done. Doing it again, late, or after what a later change
/// asked for, changes nothing.
/// </summary>
/// <param name="Superseded">Rows of contents that are not the current ones any more.</param>
/// <param name="Erased">Names of records, and the last version whose bytes are to go.</param>
internal sealed record Work(
    long Number, long Version, IReadOnlyList<RowWork> Rows, IReadOnlyList<TotalWork> Totals, IReadOnlyList<string> Superseded, IReadOnlyDictionary<string, int> Erased)
{
    [JsonIgnore]
    public bool IsNothing => Rows.Count + Totals.Count + Superseded.Count + Erased.Count == 0;

    public StoredValue ToStore() => new(StreamKeys.WorkOf(Number), JsonSerializer.SerializeToUtf8Bytes(this), new Dictionary<string, object>());

    public static Work Of(WholeValue stored) => JsonSerializer.Deserialize<Work>(stored.Bytes).Required("what was stored");
}

/// <param name="Put">Null: removed.</param>
internal sealed record RowWork(string View, string Partition, string Row, PutWork? Put)
{
    public static RowWork Of(RowChange change) =>
        new(change.View, change.Partition, change.Row, change is RowChange.Put put ? new PutWork([.. put.Filters], [.. put.Sorts], put.Body.ToArray(), put.Words) : null);

    [JsonIgnore]
    public Belonging Belonging => new(View, Partition, Row, false);
}

internal sealed record PutWork(string[] Filters, string[] Sorts, byte[] Body, string Words = "");

/// <param name="Measures">Null: nothing any more.</param>
internal sealed record TotalWork(string Total, string Partition, string Group, Dictionary<string, long>? Measures)
{
    public static TotalWork Of(TotalChange change) =>
        new(change.Total, change.Partition, change.Group, change.After is { } after ? new Dictionary<string, long>(after) : null);

    [JsonIgnore]
    public Belonging Belonging => new(Total, Partition, Group, true);
}
