using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>Follows the agenda's hints to the streams that they name, where the truth is. Nothing due, nothing read but the agenda.</summary>
internal sealed class AgendaReading(TableSet set, StreamRows rows, Settings settings)
{
    public async Task<IReadOnlyList<StoredEffect>> DueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var due = await FollowAsync<(StreamId Stream, PendingEffect Effect)>(AgendaKeys.Effects, now, limit, async stream =>
            [.. (await Desk.ReadAsync(rows, stream, cancellation).ConfigureAwait(false)).Effects.Firsts().Where(effect => effect.NotBefore <= now).Select(effect => (stream, effect))],
            cancellation).ConfigureAwait(false);
        return [.. due.OrderBy(one => one.Effect.NotBefore).ThenBy(one => one.Effect.Place, StringComparer.Ordinal).Take(limit).Select(one => one.Effect.AsStored(one.Stream))];
    }

    public async Task<IReadOnlyList<StreamDeadline>> DueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        var due = await FollowAsync<StreamDeadline>(AgendaKeys.Deadlines, now, limit, async stream =>
            await set.HeadAsync(stream, cancellation).ConfigureAwait(false) is { Deadline.At: { } at } && at <= now ? [new StreamDeadline(stream, at)] : [], cancellation).ConfigureAwait(false);
        return [.. due.OrderBy(deadline => deadline.At).ThenBy(deadline => deadline.Stream.ToString(), StringComparer.Ordinal).Take(limit)];
    }

    public async Task<DateTimeOffset?> DeadlineAsync(StreamId stream, CancellationToken cancellation)
    {
        var asking = settings.IsPausedAsync(cancellation);
        var head = await set.HeadAsync(stream, cancellation).ConfigureAwait(false);
        return await asking.ConfigureAwait(false) ? null : head.Deadline.At;
    }

    public async Task<IReadOnlyList<StoredEffect>> OfStreamAsync(StreamId source, CancellationToken cancellation)
    {
        var asking = settings.IsPausedAsync(cancellation);
        var desk = await Desk.ReadAsync(rows, source, cancellation).ConfigureAwait(false);
        return await asking.ConfigureAwait(false) ? [] : [.. desk.Effects.Firsts().Select(effect => effect.AsStored(source))];
    }

    public async Task<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation)
    {
        var asking = settings.IsPausedAsync(cancellation);
        string[] sorts = [AgendaKeys.Deadlines, AgendaKeys.Effects];
        var walks = sorts.SelectMany(what => AgendaKeys.Partitions.Select(partition => new AgendaWalk(set, partition, what))).ToList();
        await Task.WhenAll(walks.Select(walk => walk.MoveAsync(cancellation))).ConfigureAwait(false);
        if (await asking.ConfigureAwait(false)) return null;
        // The first entry is right, except after a crash: then others are followed until one cannot be outdone.
        long? best = null;
        while (walks.Where(walk => walk.Entry is not null).MinBy(walk => walk.Ticks) is { } next && (best is null || next.Ticks < best))
        {
            var head = await set.HeadAsync(next.Stream, cancellation).ConfigureAwait(false);
            best = new[] { best, next.What == AgendaKeys.Deadlines ? head.Deadline.Ticks : head.Effects.Ticks }.Min();
            await next.MoveAsync(cancellation).ConfigureAwait(false);
        }
        return best is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }

    /// <summary>What the streams hold whose entries are due, earliest first, until there is enough.</summary>
    private async Task<List<T>> FollowAsync<T>(string what, DateTimeOffset now, int limit, Func<StreamId, Task<List<T>>> look, CancellationToken cancellation)
    {
        var asking = settings.IsPausedAsync(cancellation);
        var walks = AgendaKeys.Partitions.Select(partition => new AgendaWalk(set, partition, what, now)).ToList();
        var seen = new HashSet<StreamId>();
        var found = new List<T>();
        while (found.Count < limit && walks.Count > 0)
        {
            // The earliest of all partitions are among the first of each.
            var entries = await Task.WhenAll(walks.Select(walk => walk.TakeAsync(limit, cancellation))).ConfigureAwait(false);
            if (await asking.ConfigureAwait(false)) return [];
            var streams = entries.SelectMany(some => some).OrderBy(entry => AgendaKeys.TicksOf(entry.Row)).Select(AgendaWalk.StreamOf).Where(seen.Add).ToList();
            for (var from = 0; from < streams.Count && found.Count < limit; from += 16)
                foreach (var some in await Task.WhenAll(streams.Skip(from).Take(16).Select(look)).ConfigureAwait(false)) found.AddRange(some);
            walks.RemoveAll(walk => walk.IsAtEnd);
        }
        return found;
    }
}
