using System.Text.Json;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Chain;

/// <summary>What every store asks of an event that it reads again: whether its bytes are those that were hashed, and whether it follows the one before it.</summary>
public static class LinkCheck
{
    /// <summary>Null when the bytes are not an envelope.</summary>
    public static EventLink? Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return EventEnvelope.OpenLink(bytes);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with an event at this place, as the store names it, behind that end of its stream; null when nothing is.</summary>
    /// <param name="stream">Null when the store does not name it any more.</param>
    /// <param name="isSound">Whether the bytes give the hash that stands beside them.</param>
    /// <param name="last">The version before it that is there, 0 for none, with the hash that stands beside it.</param>
    public static BrokenLink? Fault(StreamId? stream, long version, bool isSound, EventLink? link, (long Version, string Hash) last)
    {
        BrokenLink Broken(BrokenLinkReason reason) => new(stream, version, reason);
        if (!isSound) return Broken(BrokenLinkReason.HashDiffers);
        if (link is null) return Broken(BrokenLinkReason.Unreadable);
        if (link.Stream != stream || link.Version != version) return Broken(BrokenLinkReason.PlaceDiffers);
        if (version != last.Version + 1) return new BrokenLink(stream, last.Version + 1, BrokenLinkReason.VersionMissing);
        return link.Previous == last.Hash ? null : Broken(BrokenLinkReason.PredecessorDiffers);
    }
}
