using System.Buffers;
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
        if (Continue(session, commit, out var previous) is not { } stream) return false;
        var version = commit.ExpectedVersion + commit.Events.Count;
        foreach (var happened in commit.Events) previous = Append(session, stream, happened, previous);
        foreach (var change in commit.Contents) ContentWriting.Apply(session, stream, change);
        foreach (var change in commit.Rows) RowWriting.Apply(session, stream, version, change);
        foreach (var change in commit.Totals) TotalWriting.Set(session, stream, change.Total, change.Partition, change.Group, change.After);
        foreach (var effect in commit.Effects) EffectWriting.Add(session, commit.Stream, effect);
        return true;
    }

    public static bool Replace(Session session, Derived derived)
    {
        if (session.Find(derived.Stream) is not { } found || found.Version != derived.Version) return false;
        session.Move(derived.Stream, found, found with { Deadline = Instant.ToTicks(derived.NextDeadline) });
        RowWriting.RemoveAll(session, found.Id);
        foreach (var put in derived.Rows) RowWriting.Apply(session, found.Id, derived.Version, put);
        TotalWriting.ReplaceAll(session, found.Id, derived.Contributions);
        return true;
    }

    /// <summary>The stream's number, once its row says what it is after the commit; null when it has moved on. One that is to be new is not looked for first.</summary>
    private static long? Continue(Session session, Commit commit, out long? previous)
    {
        previous = null;
        var version = commit.ExpectedVersion + commit.Events.Count;
        long? last = commit.Events.Count > 0 ? session.Position + commit.Events.Count : null;
        var deadline = Instant.ToTicks(commit.NextDeadline);
        if (commit.ExpectedVersion == 0 && session.Create(commit.Stream, version, deadline, last) is { } created) return created.Id;
        if (session.Find(commit.Stream) is not { } found || found.Version != commit.ExpectedVersion) return null;
        previous = found.Last;
        session.Move(commit.Stream, found, new StreamRow(found.Id, version, deadline, last ?? found.Last));
        return found.Id;
    }

    /// <summary>The event's position.</summary>
    private static long Append(Session session, long stream, StoredEvent happened, long? previous)
    {
        Span<byte> hash = stackalloc byte[32];
        if (Convert.FromHexString(happened.Hash, hash, out _, out _) != OperationStatus.Done)
            throw new ArgumentException($"The hash of {happened.Stream} {happened.Version} is not one.", nameof(happened));
        var position = session.TakePosition();
        session.Database.Prepare("INSERT INTO events(position, stream, version, previous, hash, bytes) VALUES(?,?,?,?,?,?)")
            .With(position).With(stream).With(happened.Version).With(previous).With(hash).With(happened.Bytes.Span).Run();
        return position;
    }
}
