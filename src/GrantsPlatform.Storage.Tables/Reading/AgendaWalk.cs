using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Storage.Tables.Gateway;
using GrantsPlatform.Storage.Tables.Keys;

namespace GrantsPlatform.Storage.Tables.Reading;

/// <summary>One partition of the agenda, entry by entry in the order of their instants.</summary>
internal sealed class AgendaWalk(TableSet set, string partition, string what, DateTimeOffset? upTo = null)
{
    private const int PageSize = 8;

    private readonly Queue<Entity> _read = new();
    private string? _last;

    public string What => what;
    public Entity? Entry { get; private set; }
    public bool IsAtEnd { get; private set; }
    public long Ticks => AgendaKeys.TicksOf(Entry.Required("the entry").Row);
    public StreamId Stream => StreamOf(Entry.Required("the entry"));

    public static StreamId StreamOf(Entity entry) => StreamId.Parse((string)entry.Values["stream"]);

    public async Task MoveAsync(CancellationToken cancellation)
    {
        if (_read.Count == 0 && !IsAtEnd)
            foreach (var entry in await TakeAsync(PageSize, cancellation).ConfigureAwait(false)) _read.Enqueue(entry);
        Entry = _read.TryDequeue(out var next) ? next : null;
    }

    public async Task<List<Entity>> TakeAsync(int most, CancellationToken cancellation)
    {
        var found = await set.ReadAsync(new EntityQuery(set.Agenda, partition)
        {
            From = _last is null ? what : ViewKeys.After(_last), Below = upTo is { } last ? AgendaKeys.After(what, last.UtcTicks) : ViewKeys.End(what), Most = Math.Clamp(most, 1, 1000),
        }, cancellation, most).ConfigureAwait(false);
        IsAtEnd = found.Count < most;
        if (found.Count > 0) _last = found[^1].Row;
        return found;
    }
}
