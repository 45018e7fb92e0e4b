using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>Keeps exactly one effect of each lane marked as its first.</summary>
internal static class EffectWriting
{
    public static void Add(Session session, StreamId source, NewEffect effect) => session.Database
        .Prepare("INSERT INTO effects(id, lane, kind, attempts, not_before, first, payload, source) VALUES(?,?,?,0,?,NOT EXISTS(SELECT 1 FROM effects WHERE lane=?),?,?)")
        .With(effect.Id).With(effect.Lane).With((long)effect.Kind).With(Instant.ToTicks(effect.NotBefore)).With(effect.Lane).With(effect.Payload.Span).With(source.ToString()).Run();

    public static bool Complete(Session session, string id)
    {
        string lane;
        using (var found = session.Database.Prepare("SELECT lane FROM effects WHERE id=?").With(id))
        {
            if (!found.Step()) return false;
            lane = found.Text(0);
        }
        session.Database.Prepare("DELETE FROM effects WHERE id=?").With(id).Run();
        session.Database.Prepare("UPDATE effects SET first=1 WHERE seq=(SELECT seq FROM effects WHERE lane=? ORDER BY seq LIMIT 1) AND first=0").With(lane).Run();
        return true;
    }

    public static bool Split(Session session, StreamId source, string id, IReadOnlyList<NewEffect> parts)
    {
        if (!Complete(session, id)) return false;
        foreach (var part in parts) Add(session, source, part);
        return true;
    }

    public static bool Postpone(Session session, string id, int attempts, DateTimeOffset notBefore)
    {
        session.Database.Prepare("UPDATE effects SET attempts=?, not_before=? WHERE id=?").With((long)attempts).With(Instant.ToTicks(notBefore)).With(id).Run();
        return true;
    }

    public static bool Pause(Session session, bool paused)
    {
        session.Database.Prepare("UPDATE settings SET value=? WHERE name='effects_paused'").With(paused ? 1L : 0L).Run();
        return true;
    }
}
