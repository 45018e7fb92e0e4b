using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>What a record is now: its last version, and up to which version everything is erased.</summary>
/// <param name="Bytes">Null when the record is erased, or when its bytes stand with its versions only.</param>
internal sealed record CurrentContent(string Name, int Version, int Erased, byte[]? Bytes)
{
    /// <summary>Larger ones are not written twice.</summary>
    private const int Few = TableLimits.PropertyBytes;

    public bool IsErased => Erased == Version;

    public static StoredValue ToStore(string name, int version, int erased, byte[]? bytes)
    {
        var beside = new Dictionary<string, object> { ["name"] = name, ["version"] = (long)version, ["erased"] = (long)erased };
        var few = bytes is { Length: <= Few };
        if (few) beside["whole"] = true;
        return new StoredValue(StreamKeys.CurrentOf(name, version, version == erased), few ? bytes : null, beside);
    }

    public static async Task<List<Entity>> RowsAsync(StreamRows rows, StreamId stream, string name, CancellationToken cancellation) =>
        await rows.ReadAsync(stream, StreamKeys.CurrentOf(name), ViewKeys.End(StreamKeys.CurrentOf(name)), cancellation).ConfigureAwait(false);

    /// <summary>Of rows of one record: those of earlier versions may not be swept yet.</summary>
    public static CurrentContent? Newest(IEnumerable<Entity> rows) =>
        Splitter.Join([.. rows]).MaxBy(row => row.First.Row.Split(Spelling.End)[1], StringComparer.Ordinal) is { } last ? Of(last) : null;

    private static CurrentContent Of(WholeValue row) => new(
        (string)row.First.Values["name"], (int)(long)row.First.Values["version"], (int)(long)row.First.Values["erased"],
        row.First.Values.ContainsKey("whole") && row.IsWhole ? row.Bytes : null);
}
