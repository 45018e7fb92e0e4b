using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class EventReading
{
    internal const string Found = "SELECT id, version, last FROM streams WHERE kind=? AND key=?";
    internal const string One = "SELECT version, previous, hash, bytes FROM events WHERE position=?";

    private const string Remembered = "SELECT id, fingerprint, version, actor FROM remembered WHERE stream=? AND version>=?";
    private static readonly LoadedStream Nothing = new([], []);

    private const string All =
        "SELECT kind, key FROM streams WHERE (kind, key)>(?,?) AND version>0 ORDER BY kind, key LIMIT ?";

    private const string OfKind =
        "SELECT kind, key FROM streams WHERE kind=? AND key>? AND version>0 ORDER BY key LIMIT ?";

    public static IReadOnlyList<StoredEvent> Stream(Database database, StreamId stream, long afterVersion) =>
        Find(database, stream) is { } known && known.Version > afterVersion ? Events(database, stream, known.Last, afterVersion) : [];

    /// <summary>Events before what is remembered: a command that was noted before an event is never missed where the event is seen.</summary>
    public static LoadedStream Load(Database database, StreamId stream, long afterVersion)
    {
        if (Find(database, stream) is not { } known) return Nothing;
        return new LoadedStream(
            known.Version > afterVersion ? Events(database, stream, known.Last, afterVersion) : [],
            RememberedSince(database, known.Id, afterVersion));
    }

    private static (long Id, long Version, long? Last)? Find(Database database, StreamId stream)
    {
        using var found = database.Prepare(Found).With(stream.Kind).With(stream.Key);
        return found.Step() ? (found.Long(0), found.Long(1), found.LongOrNull(2)) : null;
    }

    /// <summary>From the last one back. What is behind it never changes, so that no transaction is needed.</summary>
    private static List<StoredEvent> Events(Database database, StreamId stream, long? last, long afterVersion)
    {
        var events = new List<StoredEvent>();
        for (var next = last; next is { } position;)
        {
            using var found = database.Prepare(One).With(position);
            if (!found.Step() || found.Long(0) <= afterVersion) break;
            events.Add(new StoredEvent(stream, found.Long(0), found.Blob(3).ToArray(), Convert.ToHexStringLower(found.Blob(2))));
            next = found.Long(0) > afterVersion + 1 ? found.LongOrNull(1) : null;
        }
        events.Reverse();
        return events;
    }

    private static List<RememberedCommand> RememberedSince(Database database, long stream, long version)
    {
        var commands = new List<RememberedCommand>();
        using var found = database.Prepare(Remembered).With(stream).With(version);
        while (found.Step()) commands.Add(new RememberedCommand(found.Text(0), found.Text(1), found.Long(2), Actor.Parse(found.Text(3))));
        return commands;
    }

    /// <summary>One page of the streams of a kind (of all, by kind and key, when it is null), so that no snapshot is held while the caller works.</summary>
    public static List<StreamId> Streams(Database database, string? kind, StreamId? after, int size)
    {
        var streams = new List<StreamId>(size);
        using var found = kind is null
            ? database.Prepare(All).With(after?.Kind ?? "").With(after?.Key ?? "").With((long)size)
            : database.Prepare(OfKind).With(kind).With(after?.Key ?? "").With((long)size);
        while (found.Step()) streams.Add(new StreamId(found.Text(0), found.Text(1)));
        return streams;
    }
}
