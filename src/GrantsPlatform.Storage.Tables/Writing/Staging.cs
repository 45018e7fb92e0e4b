using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;
using GrantsPlatform.Storage.Tables.Splitting;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>A commit too large for one transaction: its rows first, in any order, then head and token together, which make them count.</summary>
internal sealed class Staging(TableSet set)
{
    public async Task<bool> WriteAsync(StreamId stream, Draft draft, string token, CancellationToken cancellation)
    {
        var partition = StreamKeys.Partition(stream);
        await TableSet.EachAsync(draft.Staged(token), rows => set.Tables.SubmitAsync(set.Streams, partition, rows, cancellation), cancellation).ConfigureAwait(false);
        return await set.Tables.SubmitAsync(set.Streams, partition, draft.Flip(token), CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Rows whose token will never stand: that is the caller's to know.</summary>
    public async Task<int> SweepAsync(StreamId stream, string token, CancellationToken cancellation)
    {
        var partition = StreamKeys.Partition(stream);
        var rows = await set.ReadAsync(new EntityQuery(set.Streams, partition) { Equal = new Dictionary<string, object> { [Properties.Token] = token } }, cancellation).ConfigureAwait(false);
        await set.RemoveAsync(set.Streams, partition, rows.Select(row => row.Row), cancellation).ConfigureAwait(false);
        return rows.Count;
    }

    /// <summary>Makes sure that a token never comes to stand; false when it stands already. Its writer may only be slow: it will find the row taken.</summary>
    public async Task<bool> KillAsync(StreamId stream, string token, CancellationToken cancellation)
    {
        var (partition, row) = (StreamKeys.Partition(stream), StreamKeys.Token(token));
        if (await set.SubmitAsync(set.Streams, partition, new EntityAction.Insert(row, new Dictionary<string, object> { [StreamRows.Dead] = true }), cancellation).ConfigureAwait(false)) return true;
        return (await set.Tables.FindAsync(set.Streams, partition, row, cancellation).ConfigureAwait(false))?.Values.ContainsKey(StreamRows.Dead) ?? false;
    }
}
