using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>The evidence that nothing was altered: each event holds the hash of its predecessor, each head the hash of everything before it.</summary>
public interface IChain
{
    /// <summary>Seals everything committed so far and returns the head, to be published elsewhere. Sealing an unchanged store gives the same head.</summary>
    Task<Head> SealAsync(DateTimeOffset now, CancellationToken cancellation);

    /// <summary>
    /// Reads every event and head again, and every content record, in the order of commits. Of a stream whose chain is broken, the first
    /// break is told, and none of its records that its events may not attest any more; of a content record, the first event that attests another. With a published head, also finds what was truncated or rewritten since.
    /// </summary>
    ValueTask<ChainReport> VerifyAsync(Head? against, CancellationToken cancellation);

    /// <summary>The last heads that were sealed, latest first.</summary>
    ValueTask<IReadOnlyList<Head>> ReadHeadsAsync(int most, CancellationToken cancellation);

    /// <summary>A consistent copy while the store is in use; it starts with effects paused.</summary>
    Task BackupAsync(string path, CancellationToken cancellation);
}

/// <summary>Covers the first <paramref name="Events"/> events in the order of their commits.</summary>
public sealed record Head(long Events, string Hash, DateTimeOffset SealedAt);

/// <param name="Heads">Those that hold.</param>
/// <param name="Sealed">Events that the last head which holds covers.</param>
/// <param name="Erasures">Erasures of content records that events seal.</param>
/// <param name="Faults">The first hundred, in the order in which they were found.</param>
/// <param name="More">How many were found beyond those.</param>
public sealed record ChainReport(long Events, long Streams, int Heads, long Sealed, long Erasures, IReadOnlyList<BrokenLink> Faults, long More)
{
    /// <summary>The first fault, null when there is none.</summary>
    public BrokenLink? Broken => Faults.Count > 0 ? Faults[0] : null;
}

/// <summary><paramref name="Stream"/> and <paramref name="Version"/> are null where no single event is to blame (truncation, a head that differs).</summary>
/// <param name="Record">The content record, where one differs.</param>
public sealed record BrokenLink(StreamId? Stream, long? Version, BrokenLinkReason Reason, string? Record = null);

public enum BrokenLinkReason
{
    /// <summary>The bytes of an event no longer give the hash stored beside them.</summary>
    HashDiffers,

    /// <summary>An event does not name the hash of the one before it.</summary>
    PredecessorDiffers,

    /// <summary>A version is missing in a stream: the one named.</summary>
    VersionMissing,

    /// <summary>The envelope names another stream or version than the row that holds it, or the store looks for it elsewhere than where it lies.</summary>
    PlaceDiffers,

    /// <summary>A sealed head does not follow from the events that it covers.</summary>
    HeadDiffers,

    /// <summary>The store ends before the published head.</summary>
    Truncated,

    /// <summary>The store is as long as the published head says, but holds something else.</summary>
    Rewritten,

    /// <summary>The bytes are not an envelope.</summary>
    Unreadable,

    /// <summary>A content record that came with the event is gone without an event that seals its erasure, or holds something else.</summary>
    ContentDiffers,

    /// <summary>The store knows of more sealed heads than there are.</summary>
    HeadMissing,

    /// <summary>A content record lies there that no event attests, or again after an event sealed its erasure.</summary>
    ContentUnattested,
}
