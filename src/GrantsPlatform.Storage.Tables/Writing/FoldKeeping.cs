using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Packing;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>Folds of long streams, in as many rows as they need. Nothing rests on them: one that is not whole, or of which two wrote parts, is none.</summary>
internal sealed class FoldKeeping(TableSet set)
{
    public async Task<StoredSnapshot?> FindAsync(StreamId stream, CancellationToken cancellation)
    {
        var kept = Splitter.Join(await RowsAsync(set, stream, cancellation).ConfigureAwait(false)).LastOrDefault(value => value.IsWhole && Digest.Of(value.Bytes) == (string)value.First.Values["sum"]);
        return kept is null ? null
            : new StoredSnapshot((string)kept.First.Values["fold"], (long)kept.First.Values["version"], (string)kept.First.Values["hash"], kept.Bytes);
    }

    public async Task KeepAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation)
    {
        var partition = StreamKeys.Partition(stream);
        var before = await RowsAsync(set, stream, cancellation).ConfigureAwait(false);
        var rows = Splitter.Cut(new StoredValue(StreamKeys.FoldAt(snapshot.Version), snapshot.Bytes, new Dictionary<string, object>
        {
            ["fold"] = snapshot.Fold, ["version"] = snapshot.Version, ["hash"] = snapshot.Hash, ["sum"] = Digest.Of(snapshot.Bytes.Span),
        }), null).Select(row => new EntityAction.Put(row.Row, row.Values)).ToList();
        foreach (var together in Packer.Pack(partition, rows)) await set.Tables.SubmitAsync(set.Streams, partition, together, cancellation).ConfigureAwait(false);
        await set.RemoveAsync(set.Streams, partition, before.Select(row => row.Row).Except(rows.Select(row => row.Row)), cancellation).ConfigureAwait(false);
    }

    public static async Task DropAsync(TableSet set, StreamId stream, CancellationToken cancellation) =>
        await set.RemoveAsync(set.Streams, StreamKeys.Partition(stream), (await RowsAsync(set, stream, cancellation).ConfigureAwait(false)).Select(row => row.Row), cancellation).ConfigureAwait(false);

    private static Task<List<Entity>> RowsAsync(TableSet set, StreamId stream, CancellationToken cancellation) => set.ReadAsync(
        new EntityQuery(set.Streams, StreamKeys.Partition(stream)) { From = StreamKeys.Folds, Below = ViewKeys.End(StreamKeys.Folds) }, cancellation);
}
