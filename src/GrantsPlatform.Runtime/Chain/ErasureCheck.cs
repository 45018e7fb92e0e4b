using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Chain;

/// <summary>
/// A text that an event attests and that is not there (any more) is sound only where an event of its stream seals that it was erased:
/// the same event or a later one.
/// </summary>
public sealed class ErasureCheck
{
    private readonly Dictionary<(StreamId Stream, string Record), List<(int Version, long Event)>> _gone = [];

    /// <summary>Erasures that events seal, of records that had anything to erase.</summary>
    public long Count { get; private set; }

    /// <summary>Streams that lack a text whose erasure no event seals, as far as they have been read.</summary>
    public IReadOnlyCollection<StreamId> Streams => [.. _gone.Keys.Select(record => record.Stream).Distinct()];

    /// <summary>A version that was not found as the event attests it.</summary>
    public void IsGone(StreamId stream, long version, ContentSeal seal)
    {
        if (!_gone.TryGetValue((stream, seal.Name), out var gone)) _gone.Add((stream, seal.Name), gone = []);
        gone.Add((seal.Version, version));
    }

    /// <summary>After everything that the same event attests, an erasure of which takes what it brought.</summary>
    public void Take(StreamId stream, IEnumerable<ContentSeal> seals)
    {
        foreach (var seal in seals)
        {
            if (seal is not { Hash: null, Version: > 0 }) continue;
            Count++;
            if (!_gone.TryGetValue((stream, seal.Name), out var gone)) continue;
            gone.RemoveAll(one => one.Version <= seal.Version);
            if (gone.Count == 0) _gone.Remove((stream, seal.Name));
        }
    }

    /// <summary>One a record: the first event whose text is gone.</summary>
    public IEnumerable<BrokenLink> Faults() =>
        _gone.Select(record => new BrokenLink(record.Key.Stream, record.Value.Min(one => one.Event), BrokenLinkReason.ContentDiffers, record.Key.Record));
}
