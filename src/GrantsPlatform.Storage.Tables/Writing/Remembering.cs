using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>Notes what was accepted without an event. The head changes with it, so that no commit comes between; nothing follows elsewhere, so that no trace is needed.</summary>
internal sealed class Remembering(TableSet set)
{
    /// <summary>Marks a row among those of the events.</summary>
    public const string Is = "remembered";

    public async Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation)
    {
        var (partition, row) = (StreamKeys.Partition(stream), StreamKeys.Remembered(command.Version, command.Id));
        while (true)
        {
            var there = await set.Tables.FindAsync(set.Streams, partition, StreamKeys.Head, cancellation).ConfigureAwait(false);
            var head = there is null ? StreamHead.None : StreamHead.Of(there);
            if (head.Version != command.Version) return false;
            var values = head.Next(head.Version, head.Last, head.Token, head.Deadline.At, head.Effects.At).Values();
            EntityAction change = there is null ? new EntityAction.Insert(StreamKeys.Head, values) : new EntityAction.Replace(StreamKeys.Head, values, there.ETag);
            if (await set.Tables.SubmitAsync(set.Streams, partition, [change, new EntityAction.Insert(row, Written(command))], cancellation).ConfigureAwait(false)) return true;
            // Somebody was quicker with something else, or with this; or it was this call, whose answer was lost.
            if (await set.Tables.FindAsync(set.Streams, partition, row, cancellation).ConfigureAwait(false) is { } noted) return Read(noted) == command;
        }
    }

    public static RememberedCommand Read(Entity row) => new(
        (string)row.Values["command"], (string)row.Values["fingerprint"], (long)row.Values["version"], Actor.Parse((string)row.Values["actor"]));

    private static Dictionary<string, object> Written(RememberedCommand command) => new()
    {
        [Is] = true, ["command"] = command.Id, ["fingerprint"] = command.Fingerprint, ["version"] = command.Version, ["actor"] = command.Actor.Id,
    };
}
