using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Splitting;
using GrantsPlatform.Storage.Tables.Writing;

namespace GrantsPlatform.Storage.Tables.Reading;

internal sealed class EventReading(TableSet set, StreamRows rows)
{
    /// <summary>Times that a reading may show a gap: rows of a commit that does not stand can end a page beyond versions that are written before the next.</summary>
    private const int Tries = 4;

    /// <summary>What was noted while one page was read and not yet the next may have been missed: it is looked for once more.</summary>
    public async Task<LoadedStream> LoadAsync(StreamId stream, long after, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var (found, atOnce) = await rows.ReadPagesAsync(stream, StreamKeys.RememberedAt(after), ViewKeys.End(StreamKeys.Events), cancellation).ConfigureAwait(false);
            var events = EventsOf(stream, found.FindAll(row => !IsRemembered(row)));
            if (tries < Tries && events.Count > 0 && events[^1].Version != after + events.Count) continue;
            if (!atOnce) found = await RememberedAsync(stream, after, cancellation).ConfigureAwait(false);
            return new LoadedStream(events, [.. found.Where(IsRemembered).Select(Remembering.Read)]);
        }
    }

    /// <summary>Events after one version, up to another one.</summary>
    public async Task<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long after, long upTo, CancellationToken cancellation)
    {
        var below = upTo == long.MaxValue ? ViewKeys.End(StreamKeys.Events) : StreamKeys.Event(upTo + 1);
        for (var tries = 1; ; tries++)
        {
            var events = EventsOf(stream, (await rows.ReadAsync(stream, StreamKeys.Event(after + 1), below, cancellation).ConfigureAwait(false)).FindAll(row => !IsRemembered(row)));
            if (tries == Tries || events.Count == 0 || events[^1].Version == after + events.Count) return events;
        }
    }

    private Task<List<Entity>> RememberedAsync(StreamId stream, long after, CancellationToken cancellation) => set.ReadAsync(
        new EntityQuery(set.Streams, StreamKeys.Partition(stream)) { From = StreamKeys.RememberedAt(after), Below = ViewKeys.End(StreamKeys.Events), Equal = new Dictionary<string, object> { [Remembering.Is] = true } },
        cancellation);

    private static bool IsRemembered(Entity row) => row.Values.ContainsKey(Remembering.Is);

    private static List<StoredEvent> EventsOf(StreamId stream, List<Entity> found) => [.. Splitter.Join(found)
        .Select(value => new StoredEvent(stream, (long)value.First.Values["version"], value.Bytes, (string)value.First.Values["hash"]))];

    /// <summary>The directory is in the order asked for: a partition a kind, a row a key.</summary>
    public async IAsyncEnumerable<StreamId> ListAsync(string? kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var listed in set.WalkAsync(new EntityQuery(set.Directory, kind), cancellation).ConfigureAwait(false))
            yield return new StreamId(listed.Partition, listed.Row);
    }
}
