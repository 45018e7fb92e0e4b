using System.Collections.Concurrent;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Chain;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

public sealed partial class InMemoryStore
{
    private static readonly ConcurrentDictionary<string, InMemoryStore> Backups = new();
    private readonly List<Head> _heads = [];

    public Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_heads is [.., var last] && last.Events == _log.Count) return Task.FromResult(last);
            var head = new Head(_log.Count, HeadHash(_log.Count), now);
            _heads.Add(head);
            return Task.FromResult(head);
        }
    }

    public ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult<IReadOnlyList<Head>>([.. _heads.AsEnumerable().Reverse().Take(most)]);
    }

    public ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var faults = new FaultList();
            var erasures = CheckEvents(faults);
            if (_heads.Any(head => head.Events > _log.Count)) faults.Add(BrokenLinkReason.Truncated);
            var sound = _heads.Where(head => head.Events <= _log.Count && HeadHash(head.Events) == head.Hash).ToList();
            if (sound.Count < _heads.Count) faults.Add(BrokenLinkReason.HeadDiffers);
            if (against?.Events > _log.Count) faults.Add(BrokenLinkReason.Truncated);
            else if (against is not null && HeadHash(against.Events) != against.Hash) faults.Add(BrokenLinkReason.Rewritten);
            return ValueTask.FromResult(new ChainReport(
                _log.Count, _log.DistinctBy(stored => stored.Stream).Count(), sound.Count, sound.LastOrDefault()?.Events ?? 0, erasures, faults.Listed, faults.More));
        }
    }

    /// <summary>Kept in this process under the path: see <see cref="Restore"/>.</summary>
    public Task BackupAsync(string path, CancellationToken cancellation)
    {
        lock (_lock) Backups[path] = Copied(paused: true);
        return Task.CompletedTask;
    }

    /// <summary>Another store of the same content, from which each goes its own way.</summary>
    public InMemoryStore Copy()
    {
        lock (_lock) return Copied(paused: false);
    }

    /// <summary>How many events it holds, in all its streams.</summary>
    public long Events
    {
        get
        {
            lock (_lock) return _log.Count;
        }
    }

    public static InMemoryStore Restore(string path) => Backups[path].Copied(paused: true);

    /// <summary>For tests of verification: replaces the event at a place in the order of commits, or removes it.</summary>
    public void Tamper(int index, Func<StoredEvent, StoredEvent?> change)
    {
        lock (_lock)
        {
            var old = _log[index];
            var events = _streams[old.Stream];
            if (change(old) is { } changed)
            {
                _log[index] = changed;
                events[events.IndexOf(old)] = changed;
                return;
            }
            _log.RemoveAt(index);
            events.Remove(old);
        }
    }

    private long CheckEvents(FaultList faults)
    {
        var ends = new Dictionary<StreamId, (long, string)>();
        var broken = new HashSet<StreamId>();
        var erasures = new ErasureCheck();
        foreach (var stored in _log)
        {
            var isSound = Digest.Of(stored.Bytes.Span) == stored.Hash;
            var link = isSound ? LinkCheck.Open(stored.Bytes) : null;
            if (LinkCheck.Fault(stored.Stream, stored.Version, isSound, link, ends.GetValueOrDefault(stored.Stream, (0, ""))) is { } fault && broken.Add(stored.Stream)) faults.Add(fault);
            ends[stored.Stream] = (stored.Version, stored.Hash);
            if (link is null) continue;
            foreach (var seal in link.Contents.Where(seal => seal.Hash is not null && !Holds(stored.Stream, seal))) erasures.IsGone(stored.Stream, stored.Version, seal);
            erasures.Take(stored.Stream, link.Contents);
        }
        foreach (var gone in erasures.Faults()) faults.Add(gone);
        return erasures.Count;
    }

    private bool Holds(StreamId stream, ContentSeal seal) =>
        _contents.TryGetValue(stream, out var records) && records.TryGetValue(seal.Name, out var versions) && versions.Count >= seal.Version
        && versions[seal.Version - 1] is { } bytes && Digest.Of(bytes) == seal.Hash;

    private string HeadHash(long events) => _log.Take((int)events).Aggregate("", (head, stored) => Digest.Of(head + stored.Hash));

    private InMemoryStore Copied(bool paused)
    {
        var copy = new InMemoryStore(_schemas.Values) { _paused = paused };
        foreach (var (id, events) in _streams) copy._streams[id] = [.. events];
        copy._log.AddRange(_log);
        foreach (var (id, records) in _contents) copy._contents[id] = records.ToDictionary(record => record.Key, record => record.Value.ToList());
        foreach (var (id, at) in _deadlines) copy._deadlines[id] = at;
        foreach (var (key, rows) in _rows) copy._rows[key] = new(rows);
        foreach (var (key, sums) in _totals) copy._totals[key] = new(sums);
        foreach (var (id, owned) in _contributions) copy._contributions[id] = new(owned);
        foreach (var effect in _effects) copy._effects.Add(new PendingEffect(effect.Source, effect.New) { Attempts = effect.Attempts, NotBefore = effect.NotBefore });
        copy._heads.AddRange(_heads);
        return copy;
    }
}
