using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>Does what follows from a change outside its transaction. Everything here may be done again, by several at once, and out of order.</summary>
internal sealed class Following(TableSet set, AgendaWriting agenda)
{
    private readonly RowApplying _rows = new(set);
    private readonly TotalApplying _totals = new(set);

    /// <param name="stored">The rows that hold the work, deleted when it is done.</param>
    public async Task ApplyAsync(StreamId stream, Work work, IReadOnlyList<string> stored, CancellationToken cancellation)
    {
        await agenda.NoteRemovalsAsync(stream, work, cancellation).ConfigureAwait(false);
        await TableSet.EachAsync(Parts(stream, work, cancellation), part => part(), cancellation).ConfigureAwait(false);
        if (work.Erased.Count > 0) await FoldKeeping.DropAsync(set, stream, cancellation).ConfigureAwait(false);
        await set.RemoveAsync(set.Streams, StreamKeys.Partition(stream), [.. work.Superseded, .. stored], cancellation).ConfigureAwait(false);
    }

    /// <summary>A stream is listed from its first event on.</summary>
    public Task ListAsync(StreamId stream, CancellationToken cancellation) =>
        set.SubmitAsync(set.Directory, stream.Kind, new EntityAction.Insert(stream.Key, new Dictionary<string, object> { ["sealed"] = 0L }), cancellation);

    private IEnumerable<Func<Task>> Parts(StreamId stream, Work work, CancellationToken cancellation) =>
    [
        .. work.Rows.Select(row => (Func<Task>)(() => _rows.ApplyAsync(stream, work, row, cancellation))),
        .. work.Totals.GroupBy(change => (change.Total, change.Partition)).Select(changes => (Func<Task>)(() =>
            _totals.ApplyAsync(stream, work, changes.Key.Total, changes.Key.Partition, changes, cancellation))),
        .. work.Erased.Select(record => (Func<Task>)(() => EraseAsync(stream, record.Key, record.Value, cancellation))),
    ];

    private async Task EraseAsync(StreamId stream, string name, int upTo, CancellationToken cancellation)
    {
        var versions = await set.ReadAsync(new EntityQuery(set.Streams, StreamKeys.Partition(stream))
        {
            From = StreamKeys.VersionsOf(name), Below = StreamKeys.VersionOf(name, upTo + 1),
        }, cancellation).ConfigureAwait(false);
        await set.RemoveAsync(set.Streams, StreamKeys.Partition(stream), versions.Select(row => row.Row), cancellation).ConfigureAwait(false);
    }
}
