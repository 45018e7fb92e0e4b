using System.Buffers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Sqlite.Schema;
using GrantsPlatform.Storage.Sqlite.Sql;

namespace GrantsPlatform.Storage.Sqlite.Writing;

/// <summary>The statements of one commit, in the writer's transaction.</summary>
internal static class CommitWriting
{
    /// <summary>Bugs of the caller, found before they reach the writer.</summary>
    /// <exception cref="ArgumentException">Versions with a gap, another stream's event, a row that does not fit its view.</exception>
    public static void Demand(Commit commit, ViewLayouts views)
    {
        for (var i = 0; i < commit.Events.Count; i++)
            if (commit.Events[i] is var happened && (happened.Stream != commit.Stream || happened.Version != commit.ExpectedVersion + 1 + i || happened.Hash.Length != 64))
                throw new ArgumentException($"Event {i} of the commit to {commit.Stream} does not continue it at version {commit.ExpectedVersion + 1 + i}.", nameof(commit));
        foreach (var put in commit.Rows.OfType<RowChange.Put>()) views.Demand(put);
    }

    /// <summary>False, and nothing written, when the stream has moved on.</summary>
    public static bool Apply(Session session, Commit commit)
    {
        var found = session.Find(commit.Stream);
        if ((found?.Version ?? 0) != commit.ExpectedVersion) return false;
        var version = commit.ExpectedVersion + commit.Events.Count;
        var stream = Move(session, commit.Stream, found, version, Instant.ToTicks(commit.NextDeadline));
        foreach (var happened in commit.Events) Append(session, stream, happened);
        foreach (var change in commit.Contents) ContentWriting.Apply(session, stream, change);
        foreach (var change in commit.Rows) RowWriting.Apply(session, stream, version, change);
        foreach (var change in commit.Totals) TotalWriting.Set(session, stream, change.Total, change.Partition, change.Group, change.After);
        foreach (var effect in commit.Effects) EffectWriting.Add(session, commit.Stream, effect);
        return true;
    }

    public static bool Replace(Session session, Derived derived)
    {
        if (session.Find(derived.Stream) is not { } found || found.Version != derived.Version) return false;
        Move(session, derived.Stream, found, derived.Version, Instant.ToTicks(derived.NextDeadline));
        RowWriting.RemoveAll(session, found.Id);
        foreach (var put in derived.Rows) RowWriting.Apply(session, found.Id, derived.Version, put);
        TotalWriting.ReplaceAll(session, found.Id, derived.Contributions);
        return true;
    }

    /// <summary>The deadline stands in an index: it is left alone when it stays.</summary>
    private static long Move(Session session, StreamId id, StreamRow? found, long version, long? deadline)
    {
        if (found is not { } stream) return session.Create(id, version, deadline);
        if (stream.Deadline != deadline)
            session.Database.Prepare("UPDATE streams SET version=?, deadline=? WHERE id=?").With(version).With(deadline).With(stream.Id).Run();
        else if (stream.Version != version)
            session.Database.Prepare("UPDATE streams SET version=? WHERE id=?").With(version).With(stream.Id).Run();
        return stream.Id;
    }

    private static void Append(Session session, long stream, StoredEvent happened)
    {
        Span<byte> hash = stackalloc byte[32];
        if (Convert.FromHexString(happened.Hash, hash, out _, out _) != OperationStatus.Done)
            throw new ArgumentException($"The hash of {happened.Stream} {happened.Version} is not one.", nameof(happened));
        session.Database.Prepare("INSERT INTO events(position, stream, version, hash, bytes) VALUES(?,?,?,?,?)")
            .With(session.TakePosition()).With(stream).With(happened.Version).With(hash).With(happened.Bytes.Span).Run();
    }
}
