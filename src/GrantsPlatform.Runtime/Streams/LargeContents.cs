using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Streams;

/// <summary>Contents of the few streams that have many, such as the rows of a register, as far as all of them together take no more than so many bytes; what was asked for longest ago goes first.</summary>
internal sealed class LargeContents(long mostBytes)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<Kept> _byUse = [];
    private readonly Dictionary<StreamId, LinkedListNode<Kept>> _kept = [];
    private long _bytes;

    public Contents? Find(StreamId stream, long version)
    {
        lock (_gate)
        {
            if (!_kept.TryGetValue(stream, out var node) || node.Value.Version != version) return null;
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Contents;
        }
    }

    public void Put(StreamId stream, long version, Contents contents, long bytes)
    {
        lock (_gate)
        {
            Remove(stream);
            if (bytes > mostBytes) return;
            _kept[stream] = _byUse.AddFirst(new Kept(stream, version, contents, bytes));
            _bytes += bytes;
            while (_bytes > mostBytes && _byUse.Last is { } oldest) Remove(oldest.Value.Stream);
        }
    }

    public void Drop(StreamId stream)
    {
        lock (_gate) Remove(stream);
    }

    private void Remove(StreamId stream)
    {
        if (!_kept.Remove(stream, out var node)) return;
        _byUse.Remove(node);
        _bytes -= node.Value.Bytes;
    }

    private sealed record Kept(StreamId Stream, long Version, Contents Contents, long Bytes);
}
