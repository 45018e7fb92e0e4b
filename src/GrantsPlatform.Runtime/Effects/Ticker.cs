using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;
using GrantsPlatform.Runtime.Views;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Tells streams whose deadline has come what time it is.</summary>
internal sealed class Ticker(
    IStore store, RuntimeCatalogue catalogue, StateLoader streams, Projection projection, CommandBus bus, TaskRaiser tasks, RuntimeOptions options)
{
    private const int PageSize = 256;

    /// <summary>One tick may open the next life with a deadline at the same instant; more than this in a row is a life that does not move.</summary>
    private const int TicksInARow = 16;

    public async Task<bool> TickDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var due = await store.ReadDueDeadlinesAsync(now, PageSize, cancellation).ConfigureAwait(false);
        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.CommandsAtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(due, bound, async (deadline, stop) => await TickAsync(deadline, now, stop).ConfigureAwait(false)).ConfigureAwait(false);
        return due.Count > 0;
    }

    public async Task TickAsync(StreamDeadline deadline, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = EffectId.Tick(deadline.Stream, deadline.At);
        try
        {
            for (var round = 0; round < TicksInARow; round++)
            {
                var outcome = await bus.SendAsync(deadline.Stream, new Tick(), new CommandHeader(id, Actor.Clock, now), cancellation).ConfigureAwait(false);
                if (outcome is CommandOutcome.Refused { Refusal: TooBusy }) return;
                if (outcome is CommandOutcome.Refused refused)
                {
                    await SetAsideAsync(deadline.Stream, id, refused.Refusal.Code, now, cancellation).ConfigureAwait(false);
                    return;
                }
                var changed = outcome is CommandOutcome.Accepted { Events: > 0 };
                var next = await NextAsync(deadline.Stream, cancellation).ConfigureAwait(false);
                if (next is null || next > now)
                {
                    // Nothing was due after all: the deadline in the store is not that of the state, and would come up for ever.
                    if (!changed) await ReplaceDeadlineAsync(deadline.Stream, next, cancellation).ConfigureAwait(false);
                    return;
                }
                if (!changed) break;
            }
            await SetAsideAsync(deadline.Stream, id, TaskCodes.DeadlineStuck, now, cancellation).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is not (OperationCanceledException or StoreUnavailableException))
        {
            options.OnFault($"deadline of {deadline.Stream}", cause);
            await SetAsideAsync(deadline.Stream, id, TaskCodes.DeadlineFailed, now, cancellation).ConfigureAwait(false);
        }
    }

    private async Task SetAsideAsync(StreamId stream, string id, string code, DateTimeOffset now, CancellationToken cancellation)
    {
        await tasks.RaiseAsync(id, stream, Wire.NameOf(new Tick()), code, cancellation).ConfigureAwait(false);
        await ReplaceDeadlineAsync(stream, now + options.StuckDeadlineRetry, cancellation).ConfigureAwait(false);
    }

    private async Task<DateTimeOffset?> NextAsync(StreamId stream, CancellationToken cancellation) =>
        catalogue.DeciderOf(stream.Kind).NextDeadline((await streams.ReadAsync(stream, cancellation).ConfigureAwait(false)).State);

    /// <summary>Not replaced when a command came in between: that commit has set the deadline anew.</summary>
    private async Task ReplaceDeadlineAsync(StreamId stream, DateTimeOffset? deadline, CancellationToken cancellation) =>
        await store.ReplaceDerivedAsync(
            projection.Whole(await streams.ReadAsync(stream, cancellation).ConfigureAwait(false), deadline), cancellation).ConfigureAwait(false);
}
