using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class ContentReading
{
    private const string Current =
        """
        SELECT c.name, c.bytes FROM contents c
        WHERE c.stream=(SELECT id FROM streams WHERE kind=? AND key=?) AND c.bytes IS NOT NULL
          AND c.version=(SELECT max(version) FROM contents WHERE stream=c.stream AND name=c.name)
        """;

    private const string One =
        "SELECT bytes FROM contents WHERE stream=(SELECT id FROM streams WHERE kind=? AND key=?) AND name=? AND version=? AND bytes IS NOT NULL";

    private const string Versions = "SELECT bytes FROM contents WHERE stream=(SELECT id FROM streams WHERE kind=? AND key=?) AND bytes IS NOT NULL";

    public static IReadOnlyList<byte[]> AllVersions(Database database, StreamId stream)
    {
        var versions = new List<byte[]>();
        using var found = database.Prepare(Versions).With(stream.Kind).With(stream.Key);
        while (found.Step()) versions.Add(found.Blob(0).ToArray());
        return versions;
    }

    public static Contents All(Database database, StreamId stream)
    {
        var records = ImmutableDictionary.CreateBuilder<string, ImmutableArray<byte>>(StringComparer.Ordinal);
        using var found = database.Prepare(Current).With(stream.Kind).With(stream.Key);
        while (found.Step()) records[found.Text(0)] = ImmutableCollectionsMarshal.AsImmutableArray(found.Blob(1).ToArray());
        return records.Count == 0 ? Contents.None : new Contents(records.ToImmutable());
    }

    public static byte[]? Version(Database database, StreamId stream, string name, int version)
    {
        using var found = database.Prepare(One).With(stream.Kind).With(stream.Key).With(name).With((long)version);
        return found.Step() ? found.Blob(0).ToArray() : null;
    }
}
