using System.Collections.Immutable;
using System.Runtime.InteropServices;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class ContentReading
{
    private const string Stream = "(SELECT id FROM streams WHERE kind=? AND key=?)";

    internal const string Current = $"SELECT r.name, c.bytes FROM records r JOIN contents c ON c.id=r.content WHERE r.stream={Stream}";

    /// <summary>The versions of a record, from the current one back to this one.</summary>
    internal const string Kept =
        """
        WITH RECURSIVE kept(id, version, previous) AS (
            SELECT c.id, c.version, c.previous FROM records r JOIN contents c ON c.id=r.content WHERE r.stream=? AND r.name=?
            UNION ALL SELECT c.id, c.version, c.previous FROM kept JOIN contents c ON c.id=kept.previous WHERE kept.version>?)
        SELECT id, version FROM kept
        """;

    internal const string Versions =
        $"""
        WITH RECURSIVE kept(id) AS (
            SELECT content FROM records WHERE stream={Stream} AND content IS NOT NULL
            UNION ALL SELECT c.previous FROM kept JOIN contents c USING(id) WHERE c.previous IS NOT NULL)
        SELECT c.bytes FROM kept JOIN contents c USING(id)
        """;

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
        using var known = database.Prepare("SELECT id FROM streams WHERE kind=? AND key=?").With(stream.Kind).With(stream.Key);
        if (!known.Step() || Find(database, known.Long(0), name, version) is not { } id) return null;
        using var found = database.Prepare("SELECT bytes FROM contents WHERE id=?").With(id);
        return found.Step() ? found.Blob(0).ToArray() : null;
    }

    /// <summary>Where a version of a record lies, found from the current one back.</summary>
    public static long? Find(Database database, long stream, string name, long version)
    {
        using var kept = database.Prepare(Kept).With(stream).With(name).With(version);
        while (kept.Step())
            if (kept.Long(1) == version) return kept.Long(0);
        return null;
    }
}
