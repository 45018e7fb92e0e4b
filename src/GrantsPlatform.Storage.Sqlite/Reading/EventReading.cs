using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class EventReading
{
    internal const string After =
        "SELECT version, hash, bytes FROM events WHERE stream=(SELECT id FROM streams WHERE kind=? AND key=?) AND version>? ORDER BY version";

    private const string All =
        "SELECT kind, key FROM streams WHERE (kind, key)>(?,?) AND version>0 ORDER BY kind, key LIMIT ?";

    private const string OfKind =
        "SELECT kind, key FROM streams WHERE kind=? AND key>? AND version>0 ORDER BY key LIMIT ?";

    public static IReadOnlyList<StoredEvent> Stream(Database database, StreamId stream, long afterVersion)
    {
        var events = new List<StoredEvent>();
        using var found = database.Prepare(After).With(stream.Kind).With(stream.Key).With(afterVersion);
        while (found.Step())
            events.Add(new StoredEvent(stream, found.Long(0), found.Blob(2).ToArray(), Convert.ToHexStringLower(found.Blob(1))));
        return events;
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
