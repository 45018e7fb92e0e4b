using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class EffectReading
{
    private const string NotPaused = "(SELECT value FROM settings WHERE name='effects_paused')=0";

    internal const string DueEffects =
        $"SELECT source, id, lane, kind, payload, attempts, not_before FROM effects WHERE first=1 AND not_before<=? AND {NotPaused} ORDER BY not_before, seq LIMIT ?";

    private const string EffectsOfStream =
        $"SELECT source, id, lane, kind, payload, attempts, not_before FROM effects WHERE source=? AND first=1 AND {NotPaused} ORDER BY seq";

    internal const string DueDeadlines =
        $"SELECT kind, key, deadline FROM streams WHERE deadline<=? AND {NotPaused} ORDER BY deadline, id LIMIT ?";

    private const string Deadline = $"SELECT deadline FROM streams WHERE kind=? AND key=? AND deadline IS NOT NULL AND {NotPaused}";

    internal const string Wake =
        $"""
        SELECT min(at) FROM (
            SELECT min(not_before) AS at FROM effects WHERE first=1
            UNION ALL SELECT min(deadline) FROM streams WHERE deadline IS NOT NULL) WHERE {NotPaused}
        """;

    public static IReadOnlyList<StoredEffect> Due(Database database, DateTimeOffset now, int limit) =>
        Read(database.Prepare(DueEffects).With(Instant.ToTicks(now)).With((long)limit));

    public static IReadOnlyList<StoredEffect> Of(Database database, StreamId source) => Read(database.Prepare(EffectsOfStream).With(source.ToString()));

    public static IReadOnlyList<StreamDeadline> DueStreams(Database database, DateTimeOffset now, int limit)
    {
        var deadlines = new List<StreamDeadline>();
        using var found = database.Prepare(DueDeadlines).With(Instant.ToTicks(now)).With((long)limit);
        while (found.Step())
            deadlines.Add(new StreamDeadline(new StreamId(found.Text(0), found.Text(1)), Instant.FromTicks(found.Long(2))));
        return deadlines;
    }

    public static DateTimeOffset? DeadlineOf(Database database, StreamId stream)
    {
        using var found = database.Prepare(Deadline).With(stream.Kind).With(stream.Key);
        return found.Step() ? Instant.FromTicks(found.Long(0)) : null;
    }

    public static DateTimeOffset? NextWake(Database database) =>
        database.Scalar(Wake) is { } ticks ? Instant.FromTicks(ticks) : null;

    private static List<StoredEffect> Read(Statement statement)
    {
        var effects = new List<StoredEffect>();
        using var found = statement;
        while (found.Step())
            effects.Add(new StoredEffect(
                StreamId.Parse(found.Text(0)), found.Text(1), found.Text(2), (EffectKind)found.Long(3), found.Blob(4).ToArray(), (int)found.Long(5), Instant.FromTicks(found.Long(6))));
        return effects;
    }

    public static bool ArePaused(Database database) =>
        database.Scalar("SELECT value FROM settings WHERE name='effects_paused'") != 0;
}
