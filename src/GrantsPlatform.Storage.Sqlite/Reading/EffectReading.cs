using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Reading;

internal static class EffectReading
{
    private const string NotPaused = "(SELECT value FROM settings WHERE name='effects_paused')=0";

    internal const string DueEffects =
        $"SELECT id, lane, kind, payload, attempts FROM effects WHERE first=1 AND not_before<=? AND {NotPaused} ORDER BY not_before, seq LIMIT ?";

    internal const string DueDeadlines =
        $"SELECT kind, key, deadline FROM streams WHERE deadline<=? AND {NotPaused} ORDER BY deadline, id LIMIT ?";

    internal const string Wake =
        $"""
        SELECT min(at) FROM (
            SELECT min(not_before) AS at FROM effects WHERE first=1
            UNION ALL SELECT min(deadline) FROM streams WHERE deadline IS NOT NULL) WHERE {NotPaused}
        """;

    public static IReadOnlyList<StoredEffect> Due(Database database, DateTimeOffset now, int limit)
    {
        var effects = new List<StoredEffect>();
        using var found = database.Prepare(DueEffects).With(Instant.ToTicks(now)).With((long)limit);
        while (found.Step())
            effects.Add(new StoredEffect(found.Text(0), found.Text(1), (EffectKind)found.Long(2), found.Blob(3).ToArray(), (int)found.Long(4)));
        return effects;
    }

    public static IReadOnlyList<StreamDeadline> DueStreams(Database database, DateTimeOffset now, int limit)
    {
        var deadlines = new List<StreamDeadline>();
        using var found = database.Prepare(DueDeadlines).With(Instant.ToTicks(now)).With((long)limit);
        while (found.Step())
            deadlines.Add(new StreamDeadline(new StreamId(found.Text(0), found.Text(1)), Instant.FromTicks(found.Long(2))));
        return deadlines;
    }

    public static DateTimeOffset? NextWake(Database database) =>
        database.Scalar(Wake) is { } ticks ? Instant.FromTicks(ticks) : null;

    public static bool ArePaused(Database database) =>
        database.Scalar("SELECT value FROM settings WHERE name='effects_paused'") != 0;
}
