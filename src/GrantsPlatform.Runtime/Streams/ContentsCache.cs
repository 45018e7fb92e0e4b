using BitFaster.Caching.Lru;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>
/// The current contents of the streams whose words were read last, each as of a version of its stream. Words are many bytes and belong to people: fewer
/// streams than are kept folded, none that is large, and none of which anything was erased.
/// </summary>
internal sealed class ContentsCache(int capacity)
{
    /// <summary>A file's answers are a tenth of it; a register's rows are more, and are read anew.</summary>
    internal const int MostBytes = 64 * 1024;

    private const int LeastCapacity = 3;

    private readonly FastConcurrentLru<StreamId, Kept> _kept = new(Environment.ProcessorCount, Math.Max(LeastCapacity, capacity), EqualityComparer<StreamId>.Default);

    public Contents? Find(StreamId stream, long version) => _kept.TryGet(stream, out var kept) && kept.Version == version ? kept.Contents : null;

    public void Put(StreamId stream, long version, Contents contents)
    {
        if (contents.Records.Sum(record => (long)record.Value.Length) > MostBytes) Drop(stream);
        else _kept.AddOrUpdate(stream, new Kept(version, contents));
    }

    public void Drop(StreamId stream) => _kept.TryRemove(stream);

    private sealed record Kept(long Version, Contents Contents);
}
