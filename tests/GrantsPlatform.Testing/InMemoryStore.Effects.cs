using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

public sealed partial class InMemoryStore
{
    private readonly List<PendingEffect> _effects = [];
    private bool _paused;

    /// <summary>Ids of effects that are not finished, in the order in which they will be begun within a lane.</summary>
    public IReadOnlyList<string> PendingEffects
    {
        get
        {
            lock (_lock) return [.. _effects.Select(effect => effect.New.Id)];
        }
    }

    public ValueTask<IReadOnlyList<StoredEffect>> ReadDueEffectsAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<StoredEffect>>(_paused ? [] : [.. FirstOfLanes()
                .Where(effect => effect.NotBefore <= now)
                .OrderBy(effect => effect.NotBefore)
                .Take(limit)
                .Select(effect => effect.AsStored())]);
    }

    public ValueTask<IReadOnlyList<StoredEffect>> ReadEffectsAsync(StreamId source, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<StoredEffect>>(_paused ? [] : [.. FirstOfLanes().Where(effect => effect.Source == source).Select(effect => effect.AsStored())]);
    }

    public Task CompleteEffectAsync(StreamId source, string effectId, CancellationToken cancellation)
    {
        lock (_lock) _effects.RemoveAll(effect => effect.New.Id == effectId);
        return Task.CompletedTask;
    }

    public Task PostponeEffectAsync(StreamId source, string effectId, int attempts, DateTimeOffset notBefore, CancellationToken cancellation)
    {
        lock (_lock)
            if (_effects.Find(effect => effect.New.Id == effectId) is { } found)
                (found.Attempts, found.NotBefore) = (attempts, notBefore);
        return Task.CompletedTask;
    }

    public Task SplitEffectAsync(StreamId source, string effectId, IReadOnlyList<NewEffect> parts, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_effects.Exists(effect => effect.New.Id == effectId)) return Task.CompletedTask;
            DemandNew(parts);
            _effects.RemoveAll(effect => effect.New.Id == effectId);
            AddEffects(source, parts);
        }
        return Task.CompletedTask;
    }

    public ValueTask<IReadOnlyList<StreamDeadline>> ReadDueDeadlinesAsync(DateTimeOffset now, int limit, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<StreamDeadline>>(_paused ? [] : [.. _deadlines
                .Where(deadline => deadline.Value <= now)
                .OrderBy(deadline => deadline.Value).ThenBy(deadline => deadline.Key.ToString(), StringComparer.Ordinal)
                .Take(limit)
                .Select(deadline => new StreamDeadline(deadline.Key, deadline.Value))]);
    }

    public ValueTask<DateTimeOffset?> ReadDeadlineAsync(StreamId stream, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(!_paused && _deadlines.TryGetValue(stream, out var at) ? at : (DateTimeOffset?)null);
    }

    public ValueTask<DateTimeOffset?> NextWakeAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_paused) return ValueTask.FromResult<DateTimeOffset?>(null);
            var instants = FirstOfLanes().Select(effect => effect.NotBefore).Concat(_deadlines.Values);
            return ValueTask.FromResult(instants.Select(at => (DateTimeOffset?)at).Min());
        }
    }

    public ValueTask<bool> EffectsArePausedAsync(CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(_paused);
    }

    public Task SetEffectsPausedAsync(bool paused, CancellationToken cancellation)
    {
        lock (_lock) _paused = paused;
        return Task.CompletedTask;
    }

    private IEnumerable<PendingEffect> FirstOfLanes() => _effects.DistinctBy(effect => effect.New.Lane);

    private void AddEffects(StreamId source, IReadOnlyList<NewEffect> effects)
    {
        foreach (var effect in effects) _effects.Add(new PendingEffect(source, effect) { NotBefore = effect.NotBefore });
    }

    private void DemandNew(IReadOnlyList<NewEffect> effects)
    {
        foreach (var effect in effects)
            if (_effects.Exists(pending => pending.New.Id == effect.Id)) throw new InvalidOperationException($"The effect {effect.Id} is pending already.");
    }

    private sealed class PendingEffect(StreamId source, NewEffect effect)
    {
        public StreamId Source => source;
        public NewEffect New { get; } = effect;
        public int Attempts { get; set; }
        public DateTimeOffset NotBefore { get; set; }

        public StoredEffect AsStored() => new(source, New.Id, New.Lane, New.Kind, New.Payload, Attempts, NotBefore);
    }
}
