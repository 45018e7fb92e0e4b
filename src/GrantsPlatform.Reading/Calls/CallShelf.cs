using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading.Calls;

/// <summary>Calls as anybody may read them. Drafts are nothing here, and a cancelled call is something only where it had been announced.</summary>
internal sealed class CallShelf(IReads reads, TimeProvider clock)
{
    private const int PageOfStore = 100;

    // A revision never changes, and programmes are few.
    private readonly ConcurrentDictionary<(string Programme, int Revision), ProgrammeDefinition> _definitions = new();

    // Nothing happens to a cancelled call any more.
    private readonly ConcurrentDictionary<string, bool> _announced = new();

    /// <summary>Latest closing first, read from the store page by page: whoever has enough stops.</summary>
    public async IAsyncEnumerable<PublicCall> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var latest = new ViewQuery(CallsView.Name, CallsView.Partition, "closesAt", true, ImmutableDictionary<string, string>.Empty, PageOfStore);
        await foreach (var row in reads.EveryRowAsync<CallRow>(latest, cancellation).ConfigureAwait(false))
            if (await OfAsync(row.Body, cancellation).ConfigureAwait(false) is { } call) yield return call;
    }

    /// <summary>Null where the public knows of no such call.</summary>
    public async ValueTask<PublicCall?> FindAsync(string id, CancellationToken cancellation) =>
        await reads.ReadAsync<CallState>(CallState.IdOf(id), cancellation).ConfigureAwait(false) is CallState.Known known
            ? await OfAsync(new CallRow(id, known.Programme, known.Revision, known.Title, known.Phase, known.OpensAt, known.ClosesAt), cancellation).ConfigureAwait(false)
            : null;

    private async ValueTask<PublicCall?> OfAsync(CallRow row, CancellationToken cancellation)
    {
        var announced = row.Phase == CallPhase.Cancelled && await WasAnnouncedAsync(row.Id, cancellation).ConfigureAwait(false);
        if (Standings.Of(row.Phase, row.OpensAt, row.ClosesAt, clock.GetUtcNow(), announced) is not { } standing) return null;
        var definition = await DefinitionAsync(row.Programme, row.Revision, cancellation).ConfigureAwait(false);
        return new PublicCall(row.Id, row.Title, standing, row.OpensAt, row.ClosesAt, definition);
    }

    private async ValueTask<bool> WasAnnouncedAsync(string call, CancellationToken cancellation)
    {
        if (_announced.TryGetValue(call, out var known)) return known;
        var history = await reads.HistoryAsync(CallState.IdOf(call), cancellation).ConfigureAwait(false);
        return _announced.GetOrAdd(call, history.Any(happened => happened.Data is CallScheduled));
    }

    private async ValueTask<ProgrammeDefinition> DefinitionAsync(string programme, int revision, CancellationToken cancellation)
    {
        if (_definitions.TryGetValue((programme, revision), out var known)) return known;
        var state = await reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(programme), cancellation).ConfigureAwait(false);
        return _definitions.GetOrAdd((programme, revision), state.Revision(revision));
    }
}
