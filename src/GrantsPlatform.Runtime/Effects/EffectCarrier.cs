using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Measures;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Carries out one effect: done, postponed, or given to a person. A kill at any point leaves the effect in the store, and what it
/// causes is keyed by its id, so that carrying it out again changes nothing.
/// </summary>
internal sealed class EffectCarrier(
    IEffectStore store, CommandDelivery commands, FanOutDelivery fanOut, MessageSending messages, TaskRaiser tasks, RuntimeOptions options, TimeProvider clock)
{
    /// <exception cref="StoreUnavailableException">The store is down: the attempt does not count.</exception>
    public async Task CarryOutAsync(StoredEffect effect, DateTimeOffset now, CancellationToken cancellation)
    {
        using var measure = new EffectMeasure(effect, now);
        try
        {
            await DeliverAsync(effect, now, cancellation).ConfigureAwait(false);
            await store.CompleteEffectAsync(effect.Source, effect.Id, cancellation).ConfigureAwait(false);
            measure.Done();
        }
        catch (Exception cause) when (!cancellation.IsCancellationRequested)
        {
            options.OnFault($"effect {effect.Id}", cause);
            if (await PutOffAsync(effect, now, cancellation).ConfigureAwait(false)) measure.PutOff();
            else measure.GivenUp();
        }
    }

    private async Task DeliverAsync(StoredEffect effect, DateTimeOffset now, CancellationToken cancellation)
    {
        await (EffectPayload.Read(effect.Kind, effect.Payload.Span) switch
        {
            Reaction.Send send => commands.SendAsync(effect.Id, send.To, send.Command, cancellation),
            Reaction.SendToEach each => fanOut.SendAsync(effect, each, cancellation),
            Reaction.Tell tell => messages.SendAsync(effect, tell.Message, now, cancellation),
            var other => throw new InvalidOperationException($"{other} cannot be carried out."),
        }).ConfigureAwait(false);
    }

    /// <summary>When the store takes the postponement it is not down, so that the failure is the effect's own and counts. False: a person has it now.</summary>
    private async Task<bool> PutOffAsync(StoredEffect effect, DateTimeOffset now, CancellationToken cancellation)
    {
        var retry = effect.Kind == EffectKind.Tell ? options.Messages : options.Commands;
        var failures = effect.Attempts + 1;
        if (failures < retry.Attempts)
        {
            var later = clock.GetUtcNow() is var current && current > now ? current : now;
            await store.PostponeEffectAsync(effect.Source, effect.Id, failures, later + retry.After(failures, options.Jitter()), cancellation).ConfigureAwait(false);
            return true;
        }
        // Perhaps the release that wrote it was there all the time and is not any more: then only a person can tell what was meant.
        var reaction = TryRead(effect);
        await AskAsync(effect, reaction, reaction is null ? TaskCodes.EffectUnreadable : TaskCodes.DeliveryFailed, cancellation).ConfigureAwait(false);
        await store.CompleteEffectAsync(effect.Source, effect.Id, cancellation).ConfigureAwait(false);
        return false;
    }

    /// <summary>Null when it cannot be read any more.</summary>
    public Reaction? TryRead(StoredEffect effect)
    {
        try
        {
            return EffectPayload.Read(effect.Kind, effect.Payload.Span);
        }
        catch (UnreadableEffectException cause)
        {
            options.OnFault($"effect {effect.Id}", cause);
            return null;
        }
    }

    private Task AskAsync(StoredEffect effect, Reaction? reaction, string code, CancellationToken cancellation)
    {
        var (about, work) = reaction switch
        {
            Reaction.Send send => (send.To, Wire.NameOf(send.Command)),
            Reaction.SendToEach each => (effect.Source, Wire.NameOf(each.Command)),
            Reaction.Tell tell => (tell.Message.About, tell.Message.Code),
            _ => (effect.Source, effect.Kind.ToString()),
        };
        return tasks.RaiseAsync(effect.Id, about, work, code, cancellation);
    }
}
