using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

internal sealed class EventReading(TableSet set, StreamRows rows)
{
    /// <summary>Times that a reading may show a gap: rows of a commit that does not stand can end a page beyond versions that are written before the next.</summary>
    private const int Tries = 4;

    /// <summary>Events after one version, up to another one.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long after, long upTo, CancellationToken cancellation)
    {
        var below = upTo == long.MaxValue ? ViewKeys.End(StreamKeys.Events) : StreamKeys.Event(upTo + 1);
        for (var tries = 1; ; tries++)
        {
            List<StoredEvent> events = [.. (await rows.ValuesAsync(stream, StreamKeys.Event(after + 1), below, cancellation).ConfigureAwait(false))
                .Select(value => new StoredEvent(stream, (long)value.First.Values["version"], value.Bytes, (string)value.First.Values["hash"]))];
            if (tries == Tries || events.Count == 0 || events[^1].Version == after + events.Count) return events;
        }
    }

    /// <summary>The directory is in the order asked for: a partition a kind, a row a key.</summary>
    public async IAsyncEnumerable<StreamId> ListAsync(string? kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var listed in set.WalkAsync(new EntityQuery(set.Directory, kind), cancellation).ConfigureAwait(false))
            yield return new StreamId(listed.Partition, listed.Row);
    }
}
