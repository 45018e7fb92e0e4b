using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>The streams used last. Sharded, so that senders on different streams do not wait for one another.</summary>
internal sealed class SnapshotCache
{
    private const int Shards = 16;
    private readonly Shard[] _shards;

    public SnapshotCache(int capacity) =>
        _shards = [.. Enumerable.Range(0, Shards).Select(_ => new Shard(Math.Max(1, capacity / Shards)))];

    public Snapshot? Find(StreamId stream) => ShardOf(stream).Find(stream);

    /// <summary>Keeps the newer of two: a reader that was overtaken does not push a command's result out.</summary>
    public void Put(Snapshot snapshot) => ShardOf(snapshot.Stream).Put(snapshot);

    public void Drop(StreamId stream) => ShardOf(stream).Drop(stream);

    private Shard ShardOf(StreamId stream) => _shards[(uint)stream.GetHashCode() % Shards];

    private sealed class Shard(int capacity)
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<StreamId, LinkedListNode<Snapshot>> _byStream = [];
        private readonly LinkedList<Snapshot> _latestFirst = [];

        public Snapshot? Find(StreamId stream)
        {
            lock (_lock)
            {
                if (!_byStream.TryGetValue(stream, out var node)) return null;
                Touch(node);
                return node.Value;
            }
        }

        public void Put(Snapshot snapshot)
        {
            lock (_lock)
            {
                if (_byStream.TryGetValue(snapshot.Stream, out var node))
                {
                    if (node.Value.Version < snapshot.Version) node.Value = snapshot;
                    Touch(node);
                    return;
                }
                _byStream.Add(snapshot.Stream, _latestFirst.AddFirst(snapshot));
                if (_byStream.Count <= capacity) return;
                _byStream.Remove(_latestFirst.Last!.Value.Stream);
                _latestFirst.RemoveLast();
            }
        }

        public void Drop(StreamId stream)
        {
            lock (_lock)
            {
                if (_byStream.Remove(stream, out var node)) _latestFirst.Remove(node);
            }
        }

        private void Touch(LinkedListNode<Snapshot> node)
        {
            if (node == _latestFirst.First) return;
            _latestFirst.Remove(node);
            _latestFirst.AddFirst(node);
        }
    }
}
