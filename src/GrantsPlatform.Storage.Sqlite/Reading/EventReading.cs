using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class EventReading
{
    internal const string After =
        "SELECT version, hash, bytes FROM events WHERE stream=(SELECT id FROM streams WHERE kind=? AND key=?) AND version>? ORDER BY version";

    private const string Found = "SELECT id, version FROM streams WHERE kind=? AND key=?";
    private const string OfStream = "SELECT version, hash, bytes FROM events WHERE stream=? AND version>? ORDER BY version";
    private const string Remembered = "SELECT id, fingerprint, version, actor FROM remembered WHERE stream=? AND version>=?";
    private static readonly LoadedStream Nothing = new([], []);

    private const string All =
        "SELECT kind, key FROM streams WHERE (kind, key)>(?,?) AND version>0 ORDER BY kind, key LIMIT ?";

    private const string OfKind =
        "SELECT kind, key FROM streams WHERE kind=? AND key>? AND version>0 ORDER BY key LIMIT ?";

    public static IReadOnlyList<StoredEvent> Stream(Database database, StreamId stream, long afterVersion) =>
        Events(stream, database.Prepare(After).With(stream.Kind).With(stream.Key).With(afterVersion));

    /// <summary>Events before what is remembered: a command that was noted before an event is never missed where the event is seen.</summary>
    public static LoadedStream Load(Database database, StreamId stream, long afterVersion)
    {
        if (Find(database, stream) is not { } known) return Nothing;
        return new LoadedStream(
            known.Version > afterVersion ? Events(stream, database.Prepare(OfStream).With(known.Id).With(afterVersion)) : [],
            RememberedSince(database, known.Id, afterVersion));
    }

    private static (long Id, long Version)? Find(Database database, StreamId stream)
    {
        using var found = database.Prepare(Found).With(stream.Kind).With(stream.Key);
        return found.Step() ? (found.Long(0), found.Long(1)) : null;
    }

    private static List<StoredEvent> Events(StreamId stream, Statement statement)
    {
        var events = new List<StoredEvent>();
        using var found = statement;
        while (found.Step())
            events.Add(new StoredEvent(stream, found.Long(0), found.Blob(2).ToArray(), Convert.ToHexStringLower(found.Blob(1))));
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
