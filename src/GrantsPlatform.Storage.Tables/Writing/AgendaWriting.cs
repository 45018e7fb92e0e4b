using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;
using GrantsPlatform.Storage.Tables.Reading;

namespace GrantsPlatform.Storage.Tables.Writing;

/// <summary>
/// Entries are hints: who follows one reads the stream. One too many costs a look, so a new one is put before or with what makes it true and the old one
/// deleted after.
/// </summary>
internal sealed class AgendaWriting(TableSet set)
{
    /// <summary>What a mark put before its commit says is good for so long; sealing leaves it for longer than that and the longest transaction together.</summary>
    private static readonly TimeSpan MarkServes = TimeSpan.FromMinutes(30);

    private const int MarksRemembered = 10_000;

    private readonly ConcurrentDictionary<StreamId, DateTimeOffset> _marked = new();

    /// <summary>Before a commit of which nothing follows elsewhere but that its events are to be sealed: it needs no trace. Commits that come soon after share the mark.</summary>
    public async Task MarkAheadAsync(StreamId stream, CancellationToken cancellation)
    {
        var now = set.Clock.GetUtcNow();
        if (_marked.TryGetValue(stream, out var since) && now - since < MarkServes) return;
        await set.SubmitAsync(set.Agenda, AgendaKeys.Partition(stream), new EntityAction.Put(AgendaKeys.MayNotBeSealed(stream), Named(stream, ("at", now.UtcTicks))), cancellation).ConfigureAwait(false);
        if (_marked.Count >= MarksRemembered) _marked.Clear();
        _marked[stream] = now;
    }

    /// <summary>A trace of a commit about to be made, for whoever comes after a crash. Its key.</summary>
    public async Task<string> BeginAsync(StreamId stream, string token, bool staged, string? key, CancellationToken cancellation)
    {
        key ??= AgendaKeys.Intent(set.Clock.GetUtcNow().UtcTicks, stream, token);
        await set.SubmitAsync(set.Agenda, AgendaKeys.Partition(stream), new EntityAction.Put(key, Named(stream, ("token", token), ("staged", staged))), cancellation).ConfigureAwait(false);
        return key;
    }

    public Task EndAsync(StreamId stream, string intent, CancellationToken cancellation) =>
        set.SubmitAsync(set.Agenda, AgendaKeys.Partition(stream), new EntityAction.Delete(intent), cancellation);

    /// <summary>Entries for what is due by the head after, none for what was due by the head before; in one call where nobody was quicker.</summary>
    public async Task SettleAsync(StreamId stream, StreamHead before, StreamHead after, bool hasEvents, string? intent, CancellationToken cancellation)
    {
        List<EntityAction> puts = [.. Moves(stream, before, after).Where(move => move.IsNew).Select(move => new EntityAction.Put(move.Key, Named(stream, ("by", move.By))))];
        if (hasEvents) puts.Add(new EntityAction.Put(AgendaKeys.NotSealed(stream), Named(stream)));
        List<string> ended = [.. Moves(stream, before, after).Where(move => !move.IsNew).Select(move => move.Key)];
        if (intent is not null) ended.Add(intent);
        List<EntityAction> together = [.. puts, .. ended.Select(key => new EntityAction.Delete(key))];
        var partition = AgendaKeys.Partition(stream);
        if (together.Count == 0 || await set.Tables.SubmitAsync(set.Agenda, partition, together, cancellation).ConfigureAwait(false)) return;
        if (puts.Count > 0) await set.Tables.SubmitAsync(set.Agenda, partition, puts, cancellation).ConfigureAwait(false);
        await set.RemoveAsync(set.Agenda, partition, ended, cancellation).ConfigureAwait(false);
    }

    /// <summary>The entries that the head asks for, whatever was there.</summary>
    public Task EnsureAsync(StreamId stream, StreamHead head, CancellationToken cancellation) =>
        SettleAsync(stream, StreamHead.None, head, head.Version > 0, null, cancellation);

    /// <summary>Before an effect's instant moves forward: nothing else would tell of it if the process ended in between.</summary>
    public async Task AnnounceAsync(StreamId stream, StreamHead before, StreamHead after, CancellationToken cancellation)
    {
        if (after.Effects.Ticks is { } ticks && (before.Effects.Ticks is not { } earlier || ticks < earlier))
            await set.SubmitAsync(
                set.Agenda, AgendaKeys.Partition(stream),
                new EntityAction.Put(AgendaKeys.Due(AgendaKeys.Effects, ticks, stream, after.Effects.By), Named(stream, ("by", after.Effects.By))), cancellation).ConfigureAwait(false);
    }

    /// <summary>So that tombstones are found again, and swept.</summary>
    public async Task NoteRemovalsAsync(StreamId stream, Work work, CancellationToken cancellation)
    {
        var ticks = set.Clock.GetUtcNow().UtcTicks;
        foreach (var some in work.Rows.Where(row => row.Put is null).Index().Chunk(TableLimits.Actions))
            await set.Tables.SubmitAsync(set.Agenda, AgendaKeys.Partition(stream), [.. some.Select(row => new EntityAction.Put(
                AgendaKeys.Tombstone(ticks, stream, work.Number, row.Index),
                Named(stream, ("number", work.Number), ("view", row.Item.View), ("partition", row.Item.Partition), ("row", row.Item.Row))))], cancellation).ConfigureAwait(false);
    }

    private static IEnumerable<(string Key, long By, bool IsNew)> Moves(StreamId stream, StreamHead before, StreamHead after)
    {
        foreach (var (what, old, now) in new[] { (AgendaKeys.Deadlines, before.Deadline, after.Deadline), (AgendaKeys.Effects, before.Effects, after.Effects) })
        {
            if (old == now) continue;
            if (now.Ticks is { } to) yield return (AgendaKeys.Due(what, to, stream, now.By), now.By, true);
            if (old.Ticks is { } from) yield return (AgendaKeys.Due(what, from, stream, old.By), old.By, false);
        }
    }

    private static Dictionary<string, object> Named(StreamId stream, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var named = new Dictionary<string, object> { ["stream"] = stream.ToString() };
        foreach (var (name, value) in values) named[name] = value;
        return named;
    }
}
