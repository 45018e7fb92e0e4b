using BitFaster.Caching.Lru;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>The streams used last.</summary>
internal sealed class SnapshotCache(int capacity)
{
    private const int LeastCapacity = 3;

    private readonly FastConcurrentLru<StreamId, Place> _places = new(Environment.ProcessorCount, Math.Max(LeastCapacity, capacity), EqualityComparer<StreamId>.Default);

    public Snapshot? Find(StreamId stream) => _places.TryGet(stream, out var place) ? place.Latest : null;

    /// <summary>Keeps the newer of two: a reader that was overtaken does not push a command's result out.</summary>
    public void Put(Snapshot snapshot) => _places.GetOrAdd(snapshot.Stream, static (_, first) => new Place(first), snapshot).Keep(snapshot);

    public void Drop(StreamId stream) => _places.TryRemove(stream);

    private sealed class Place(Snapshot first)
    {
        private Snapshot _latest = first;

        public Snapshot Latest => Volatile.Read(ref _latest);

        public void Keep(Snapshot snapshot)
        {
            for (var seen = Latest; IsNewer(snapshot, seen);)
            {
                var before = Interlocked.CompareExchange(ref _latest, snapshot, seen);
                if (ReferenceEquals(before, seen)) return;
                seen = before;
            }
        }

        /// <summary>At the same version more commands may have been accepted, none of which left an event.</summary>
        private static bool IsNewer(Snapshot one, Snapshot other) => (one.Version, one.Seen.Count).CompareTo((other.Version, other.Seen.Count)) > 0;
    }
}
