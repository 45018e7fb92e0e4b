using BitFaster.Caching.Lru;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>
/// The current contents of the streams whose words were read last, each as of a version of its stream. Words are many bytes and belong to people: fewer
/// streams than are kept folded, of large ones few, and none of which anything was erased.
/// </summary>
internal sealed class ContentsCache(int capacity, long mostLargeBytes)
{
    /// <summary>A file's answers are a tenth of it; what is more, as a register's rows are, is large.</summary>
    internal const int MostBytes = 64 * 1024;

    private const int LeastCapacity = 3;

    private readonly FastConcurrentLru<StreamId, Kept> _kept = new(Environment.ProcessorCount, Math.Max(LeastCapacity, capacity), EqualityComparer<StreamId>.Default);
    private readonly LargeContents _large = new(mostLargeBytes);

    public Contents? Find(StreamId stream, long version) => _kept.TryGet(stream, out var kept) && kept.Version == version ? kept.Contents : _large.Find(stream, version);

    public void Put(StreamId stream, long version, Contents contents)
    {
        var bytes = contents.Records.Sum(record => (long)record.Value.Length);
        if (bytes > MostBytes)
        {
            _kept.TryRemove(stream);
            _large.Put(stream, version, contents, bytes);
        }
        else
        {
            _large.Drop(stream);
            _kept.AddOrUpdate(stream, new Kept(version, contents));
        }
    }

    public void Drop(StreamId stream)
    {
        _kept.TryRemove(stream);
        _large.Drop(stream);
    }

    private sealed record Kept(long Version, Contents Contents);
}
