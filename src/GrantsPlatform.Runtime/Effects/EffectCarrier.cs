using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Outbox;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>
/// Carries out one effect: done, postponed, or given to a person. A kill at any point leaves the effect in the store, and what it
/// causes is keyed by its id, so that carrying it out again changes nothing.
/// </summary>
internal sealed class EffectCarrier(
    IEffectStore store, CommandDelivery commands, FanOutDelivery fanOut, DeedDelivery deeds, DocumentDrawing drawing, DocumentDelivery documents, MessageSending messages, TaskRaiser tasks, RuntimeOptions options, TimeProvider clock)
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
        await (Read(effect) switch
        {
            Reaction.Send send => commands.SendAsync(effect.Id, send.To, send.Command, cancellation),
            Reaction.SendToEach each => fanOut.SendAsync(effect, each, cancellation),
            Reaction.DoEach each => deeds.DoAsync(effect, each.Page, cancellation),
            Reaction.DrawUp drawn => drawing.DrawUpAsync(effect.Id, new DocumentKey(effect.Source, drawn.Key), cancellation),
            Reaction.Make => documents.MakeAsync(effect, cancellation),
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
            await PostponeAsync(failures).ConfigureAwait(false);
            return true;
        }
        if (TryRead(effect) is not { } reaction)
        {
            // Only a release that can read it may say that it is over: a person is told once, and it waits for that release.
            await AskAsync(effect, null, TaskCodes.EffectUnreadable, cancellation).ConfigureAwait(false);
            await PostponeAsync(0).ConfigureAwait(false);
            return true;
        }
        await AskAsync(effect, reaction, TaskCodes.DeliveryFailed, cancellation).ConfigureAwait(false);
        await store.CompleteEffectAsync(effect.Source, effect.Id, cancellation).ConfigureAwait(false);
        return false;

        Task PostponeAsync(int attempts)
        {
            var later = clock.GetUtcNow() is var current && current > now ? current : now;
            return store.PostponeEffectAsync(effect.Source, effect.Id, attempts, later + retry.After(failures, options.Jitter()), cancellation);
        }
    }

    /// <exception cref="UnreadableEffectException">Written by a later release, or damaged.</exception>
    public static Reaction Read(StoredEffect effect) => EffectPayload.Read(effect.Kind, effect.Payload.Span);

    /// <summary>Null when this release cannot read it.</summary>
    public static Reaction? TryRead(StoredEffect effect)
    {
        try
        {
            return Read(effect);
        }
        catch (UnreadableEffectException)
        {
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
