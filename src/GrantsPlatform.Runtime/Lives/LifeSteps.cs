using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Lives;

/// <summary>
/// For a host whose engine runs one life per stream: what is due for it, and each step by itself. Steps may be repeated and cut off like everything
/// that is carried out; the engine adds its timers, its retries and its scale. What a step throws is worth another attempt.
/// </summary>
public sealed class LifeSteps
{
    private readonly IStore _store;
    private readonly EffectCarrier _carrier;
    private readonly FanOutDelivery _fanOut;
    private readonly Ticker _ticker;
    private readonly TimeProvider _clock;

    internal LifeSteps(IStore store, EffectCarrier carrier, FanOutDelivery fanOut, Ticker ticker, TimeProvider clock) =>
        (_store, _carrier, _fanOut, _ticker, _clock) = (store, carrier, fanOut, ticker, clock);

    /// <summary>While effects are paused, nothing. What this release cannot read is put off, so that one beside it looks meanwhile, and holds nothing else up.</summary>
    public async Task<Agenda> LookAsync(StreamId stream, CancellationToken cancellation = default)
    {
        var effects = await _store.ReadEffectsAsync(stream, cancellation).ConfigureAwait(false);
        var deadline = await _store.ReadDeadlineAsync(stream, cancellation).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        if (await PutUnreadableOffAsync(effects, now, cancellation).ConfigureAwait(false))
            effects = await _store.ReadEffectsAsync(stream, cancellation).ConfigureAwait(false);
        return new Agenda(
            deadline <= now,
            [.. effects.Where(effect => effect.NotBefore <= now).Select(effect => new Errand(effect.Id, effect.Kind))],
            effects.Select(effect => (DateTimeOffset?)effect.NotBefore).Append(deadline).Where(at => at > now).Min());
    }

    /// <summary>Tells the stream what time it is, if its deadline has come.</summary>
    public async Task TickAsync(StreamId stream, CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        if (await _store.ReadDeadlineAsync(stream, cancellation).ConfigureAwait(false) is { } deadline && deadline <= now)
            await _ticker.TickAsync(new StreamDeadline(stream, deadline), now, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Carries an effect out: done, postponed, or given to a person; nothing when it is finished or not due. Then the other commands of the stream that are
    /// due, lane by lane and each lane in its order, until <paramref name="most"/> are reached: a stream that has hundreds to send would otherwise be looked
    /// at as often.
    /// </summary>
    public async Task CarryOutAsync(StreamId stream, string effect, int most, CancellationToken cancellation = default)
    {
        var due = (await DueAsync(stream, cancellation).ConfigureAwait(false)).Where(found => found.Id == effect).ToList();
        for (var left = most; due.Count > 0;)
        {
            foreach (var one in due) await _carrier.CarryOutAsync(one, _clock.GetUtcNow(), cancellation).ConfigureAwait(false);
            if ((left -= due.Count) <= 0) return;
            // One that was put off still stands first in its lane, and its time has not come.
            due = [.. (await DueAsync(stream, cancellation).ConfigureAwait(false)).Where(found => found.Kind == EffectKind.Send).Take(left)];
        }
    }

    /// <summary>Carries out an effect that was leased to the caller, whether the lease has ended or not. Nothing when it is finished.</summary>
    public async Task CarryOutLeasedAsync(StreamId stream, string effect, CancellationToken cancellation = default)
    {
        if (await FindAsync(stream, effect, cancellation).ConfigureAwait(false) is { } found)
            await _carrier.CarryOutAsync(found, _clock.GetUtcNow(), cancellation).ConfigureAwait(false);
    }

    /// <summary>Whoever took an effect has it to themselves for a while: it is not due before that has passed. Nothing when it is finished.</summary>
    public async Task LeaseAsync(StreamId stream, string effect, TimeSpan length, CancellationToken cancellation = default)
    {
        if (await FindAsync(stream, effect, cancellation).ConfigureAwait(false) is { } found)
            await _store.PostponeEffectAsync(stream, effect, found.Attempts, _clock.GetUtcNow() + length, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whom a command goes to, in pages, listed before the first one leaves. None when the effect is finished or is no such command.</summary>
    public async Task<IReadOnlyList<FanOutPage>> PlanAsync(StreamId stream, string effect, CancellationToken cancellation = default) =>
        await FindFanOutAsync(stream, effect, cancellation).ConfigureAwait(false) is { } each
            ? [.. (await _fanOut.ListAsync(each, cancellation).ConfigureAwait(false)).Chunk(FanOutDelivery.PageSize).Select(rows => new FanOutPage([.. rows]))]
            : [];

    /// <summary>Sends the command to one page. A stream that knows it already is not changed; a refusal becomes a person's task.</summary>
    /// <param name="isLastAttempt">What fails now becomes a person's task; otherwise it is thrown, for another attempt at the whole page.</param>
    public async Task SendPageAsync(StreamId stream, string effect, FanOutPage page, bool isLastAttempt, CancellationToken cancellation = default)
    {
        if (await FindFanOutAsync(stream, effect, cancellation).ConfigureAwait(false) is { } each)
            await _fanOut.SendAsync(effect, each, page.Rows, isLastAttempt, cancellation).ConfigureAwait(false);
    }

    /// <summary>Every page has been sent. Whoever cannot read what was sent does not say that it was.</summary>
    public async Task SettleAsync(StreamId stream, string effect, CancellationToken cancellation = default)
    {
        if (await FindAsync(stream, effect, cancellation).ConfigureAwait(false) is not { } found) return;
        EffectCarrier.Read(found);
        await _store.CompleteEffectAsync(stream, effect, cancellation).ConfigureAwait(false);
    }

    /// <summary>Streams with something due, longest due first: what a signal that was lost leaves behind.</summary>
    public async Task<IReadOnlyList<StreamId>> OverdueAsync(int limit, CancellationToken cancellation = default)
    {
        var now = _clock.GetUtcNow();
        var effects = await _store.ReadDueEffectsAsync(now, limit, cancellation).ConfigureAwait(false);
        var deadlines = await _store.ReadDueDeadlinesAsync(now, limit, cancellation).ConfigureAwait(false);
        return [.. effects.Select(effect => effect.Source).Concat(deadlines.Select(deadline => deadline.Stream)).Distinct()];
    }

    private async Task<bool> PutUnreadableOffAsync(IReadOnlyList<StoredEffect> effects, DateTimeOffset now, CancellationToken cancellation)
    {
        var unreadable = effects.Where(effect => effect.NotBefore <= now && EffectCarrier.TryRead(effect) is null).ToList();
        foreach (var effect in unreadable) await _carrier.CarryOutAsync(effect, now, cancellation).ConfigureAwait(false);
        return unreadable.Count > 0;
    }

    private async Task<IEnumerable<StoredEffect>> DueAsync(StreamId stream, CancellationToken cancellation)
    {
        var effects = await _store.ReadEffectsAsync(stream, cancellation).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        return effects.Where(effect => effect.NotBefore <= now);
    }

    private async Task<StoredEffect?> FindAsync(StreamId stream, string effect, CancellationToken cancellation) =>
        (await _store.ReadEffectsAsync(stream, cancellation).ConfigureAwait(false)).FirstOrDefault(found => found.Id == effect);

    /// <summary>Null when it is finished or is no such command, and never because this release cannot read it: the steps after would take it for sent.</summary>
    /// <exception cref="Outbox.UnreadableEffectException">Another release planned it: one of the next attempts meets that.</exception>
    private async Task<Reaction.SendToEach?> FindFanOutAsync(StreamId stream, string effect, CancellationToken cancellation) =>
        await FindAsync(stream, effect, cancellation).ConfigureAwait(false) is { } found ? EffectCarrier.Read(found) as Reaction.SendToEach : null;
}
