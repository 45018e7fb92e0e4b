using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;
using GrantsPlatform.Runtime.Streams;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Does a page of what somebody asked for many, in their name: each command passes the gate as if they had just sent it. Then the source hears what became
/// of each. Cut off and repeated, it meets streams that know the ids already, and says the same of them.
/// </summary>
internal sealed class DeedDelivery(CommandBus bus, StateLoader streams, IContentStore contents, CommandDelivery commands, RuntimeOptions options)
{
    /// <summary>One object that always fails must not keep the others waiting for hours.</summary>
    private const int MostAttempts = 3;

    /// <summary>People work beside it.</summary>
    private const int MostAtOnce = 8;

    public async Task DoAsync(StoredEffect effect, int page, CancellationToken cancellation)
    {
        // Another process may have written since this one folded it.
        if ((await streams.ReadAsync(effect.Source, cancellation, fresh: true).ConfigureAwait(false)).State is not IDoesMany source
            || source.PageOf(page, await contents.ReadContentAsync(effect.Source, source.Order, 1, cancellation).ConfigureAwait(false)) is not { } asked) return;
        var isLastAttempt = effect.Attempts + 1 >= Math.Min(MostAttempts, options.Commands.Attempts);
        var results = new ConcurrentDictionary<string, DeedResult>(StringComparer.Ordinal);
        var bound = new ParallelOptions { MaxDegreeOfParallelism = Math.Min(MostAtOnce, options.CommandsAtOnce), CancellationToken = cancellation };
        await Parallel.ForEachAsync(asked.Lines, bound, async (line, stop) => results[line.Key] = await DoAsync(effect, asked, line, isLastAttempt, stop).ConfigureAwait(false)).ConfigureAwait(false);
        await commands.SendAsync(EffectId.Part(effect.Id, "told"), effect.Source, source.Told(page, [.. asked.Lines.Select(line => results[line.Key])]), cancellation).ConfigureAwait(false);
    }

    /// <exception cref="DeliveryFailedException">Worth another attempt at the whole page: what was done of it is not done again.</exception>
    private async Task<DeedResult> DoAsync(StoredEffect effect, DeedPage asked, DeedLine line, bool isLastAttempt, CancellationToken cancellation)
    {
        try
        {
            var header = new CommandHeader(EffectId.Part(effect.Id, line.Key), asked.Actor, null, asked.Reason);
            return await bus.SendAsync(line.To, line.Command, header, cancellation).ConfigureAwait(false) switch
            {
                CommandOutcome.Accepted { Events: 0 } => new DeedResult(line.Key, DeedEnd.Unchanged),
                CommandOutcome.Accepted => new DeedResult(line.Key, DeedEnd.Done),
                CommandOutcome.Refused { Refusal: TooBusy } => throw new DeliveryFailedException($"{line.To} is too busy."),
                CommandOutcome.Refused { Refusal: var refusal } => new DeedResult(line.Key, DeedEnd.Refused, refusal.Code, refusal.Message, refusal.Remedy),
                var other => throw new InvalidOperationException($"{other} is not an outcome."),
            };
        }
        catch (Exception cause) when (cause is not (OperationCanceledException or StoreUnavailableException))
        {
            options.OnFault($"{effect.Id} for {line.Key}", cause);
            return isLastAttempt ? new DeedResult(line.Key, DeedEnd.Failed) : throw new DeliveryFailedException($"{line.Key} of {effect.Id} failed.", cause);
        }
    }
}
