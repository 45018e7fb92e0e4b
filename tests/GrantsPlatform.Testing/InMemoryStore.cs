using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Testing;

/// <summary>
/// The whole store port in memory, for tests: everything under one lock, so that it is right by being simple. What was committed
/// survives any "kill" of the runtime above it.
/// </summary>
public sealed partial class InMemoryStore : IStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StreamId, List<StoredEvent>> _streams = [];
    private readonly List<StoredEvent> _log = [];
    private readonly Dictionary<StreamId, Dictionary<string, List<byte[]?>>> _contents = [];
    private readonly Dictionary<StreamId, Dictionary<string, RememberedCommand>> _remembered = [];
    private readonly Dictionary<StreamId, StoredSnapshot> _folds = [];
    private readonly Dictionary<StreamId, DateTimeOffset> _deadlines = [];

    public ValueTask<IReadOnlyList<StoredEvent>> ReadStreamAsync(StreamId stream, long afterVersion, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<StoredEvent>>(
                _streams.TryGetValue(stream, out var events) ? [.. events.Where(stored => stored.Version > afterVersion)] : []);
    }

    public async ValueTask<LoadedStream> LoadAsync(StreamId stream, long afterVersion, CancellationToken cancellation)
    {
        var events = await ReadStreamAsync(stream, afterVersion, cancellation);
        lock (_lock) return new LoadedStream(events, _remembered.TryGetValue(stream, out var commands) ? [.. commands.Values.Where(command => command.Version >= afterVersion)] : []);
    }

    public async Task<bool> RememberAsync(StreamId stream, RememberedCommand command, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (_lock)
        {
            if (VersionOf(stream) != command.Version) return false;
            if (!_remembered.TryGetValue(stream, out var commands)) _remembered.Add(stream, commands = []);
            return commands.TryAdd(command.Id, command) || commands[command.Id] == command;
        }
    }

    public ValueTask<StoredSnapshot?> FindSnapshotAsync(StreamId stream, CancellationToken cancellation)
    {
        lock (_lock) return ValueTask.FromResult(_folds.GetValueOrDefault(stream));
    }

    public Task KeepSnapshotAsync(StreamId stream, StoredSnapshot snapshot, CancellationToken cancellation)
    {
        lock (_lock) _folds[stream] = snapshot;
        return Task.CompletedTask;
    }

    public async Task<bool> CommitAsync(Commit commit, CancellationToken cancellation)
    {
        // Like a disk: the answer comes later, on another thread.
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (VersionOf(commit.Stream) != commit.ExpectedVersion) return false;
            for (var i = 0; i < commit.Events.Count; i++)
                if (commit.Events[i].Stream != commit.Stream || commit.Events[i].Version != commit.ExpectedVersion + 1 + i)
                    throw new ArgumentException($"The events of {commit.Stream} do not continue at {commit.ExpectedVersion + 1}.", nameof(commit));
            DemandNew(commit.Effects);
            if (commit.Events.Count > 0 && _streams.TryAdd(commit.Stream, [.. commit.Events]) is false) _streams[commit.Stream].AddRange(commit.Events);
            _log.AddRange(commit.Events);
            foreach (var change in commit.Contents) Apply(commit.Stream, change);
            foreach (var change in commit.Rows) Apply(commit.Stream, commit.ExpectedVersion + commit.Events.Count, change);
            foreach (var change in commit.Totals) Apply(commit.Stream, change);
            SetDeadline(commit.Stream, commit.NextDeadline);
            AddEffects(commit.Stream, commit.Effects);
            return true;
        }
    }

    public async IAsyncEnumerable<StreamId> ListStreamsAsync(
        string? kind, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        List<StreamId> ids;
        lock (_lock) ids = [.. _streams.Keys.Where(id => kind is null || id.Kind == kind).OrderBy(id => id.ToString(), StringComparer.Ordinal)];
        foreach (var id in ids)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    public Task<bool> ReplaceDerivedAsync(Derived derived, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (VersionOf(derived.Stream) != derived.Version) return Task.FromResult(false);
            ReplaceRows(derived);
            ReplaceContributions(derived);
            SetDeadline(derived.Stream, derived.NextDeadline);
            return Task.FromResult(true);
        }
    }

    public ValueTask<Contents> ReadContentsAsync(StreamId stream, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult(!_contents.TryGetValue(stream, out var records) ? Contents.None : new Contents(
                records.Where(record => record.Value[^1] is not null).ToImmutable(record => record.Value[^1]!)));
    }

    public ValueTask<byte[]?> ReadContentAsync(StreamId stream, string name, int version, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult(
                _contents.TryGetValue(stream, out var records) && records.TryGetValue(name, out var versions)
                && version >= 1 && version <= versions.Count ? versions[version - 1] : null);
    }

    public ValueTask<IReadOnlyList<byte[]>> ReadAllVersionsAsync(StreamId stream, CancellationToken cancellation)
    {
        lock (_lock)
            return ValueTask.FromResult<IReadOnlyList<byte[]>>(
                _contents.TryGetValue(stream, out var records) ? [.. records.Values.SelectMany(versions => versions).OfType<byte[]>()] : []);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private long VersionOf(StreamId stream) => _streams.TryGetValue(stream, out var events) ? events.Count : 0;

    private void SetDeadline(StreamId stream, DateTimeOffset? deadline)
    {
        if (deadline is { } at) _deadlines[stream] = at;
        else _deadlines.Remove(stream);
    }

    private void Apply(StreamId stream, ContentChange change)
    {
        if (!_contents.TryGetValue(stream, out var records)) _contents.Add(stream, records = []);
        switch (change)
        {
            case ContentChange.Put put:
                if (!records.TryGetValue(put.Name, out var versions)) records.Add(put.Name, versions = []);
                versions.Add([.. put.Bytes]);
                break;
            case ContentChange.Erase erase:
                _folds.Remove(stream);
                // Numbers are not given twice, so that a version named in an event never means another content.
                if (records.TryGetValue(erase.Name, out var erased)) records[erase.Name] = [.. erased.Select(_ => (byte[]?)null)];
                break;
            default:
                throw new InvalidOperationException($"Unknown change {change}.");
        }
    }
}

internal static class Immutable
{
    public static System.Collections.Immutable.ImmutableDictionary<string, System.Collections.Immutable.ImmutableArray<byte>> ToImmutable<T>(
        this IEnumerable<KeyValuePair<string, T>> records, Func<KeyValuePair<string, T>, byte[]> bytes) =>
        System.Collections.Immutable.ImmutableDictionary.CreateRange(records.Select(record =>
            KeyValuePair.Create(record.Key, System.Collections.Immutable.ImmutableArray.Create(bytes(record)))));
}
