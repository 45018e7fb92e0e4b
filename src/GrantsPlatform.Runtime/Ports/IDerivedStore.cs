using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime.Ports;

/// <summary>
/// What a store holds as derived from events: to be held against what they give, and to be counted anew.
/// </summary>
public interface IDerivedStore
{
    /// <summary>What the store holds of a stream, all as of one version; of a stream that is not there, nothing, at version 0.</summary>
    ValueTask<Derived> ReadDerivedAsync(StreamId stream, CancellationToken cancellation);

    /// <summary>What can be seen to be wrong without a look at events: sums that are not those of their contributions, rows and contributions of no stream.</summary>
    ValueTask<IReadOnlyList<ViewDifference>> ReadContradictionsAsync(CancellationToken cancellation);

    /// <summary>Takes away rows and contributions of no stream and counts every sum anew from the contributions. Returns how many sums were wrong.</summary>
    Task<long> RecountAsync(CancellationToken cancellation);
}

/// <param name="Stream">Null where no stream is to blame.</param>
/// <param name="Name">Of the view, or of the total.</param>
/// <param name="Row">The row, or the total's group.</param>
public sealed record ViewDifference(ViewDifferenceReason Reason, StreamId? Stream, string Name, string Partition, string Row);

public enum ViewDifferenceReason
{
    /// <summary>Events give a row that is not there.</summary>
    RowMissing,

    /// <summary>A row says something else than events give.</summary>
    RowDiffers,

    /// <summary>No event gives this row.</summary>
    RowUnfounded,

    /// <summary>A stream is counted in a total for something else than its events give.</summary>
    ContributionDiffers,

    /// <summary>A sum is not that of its contributions.</summary>
    SumDiffers,

    /// <summary>A stream is to be woken at another instant than its events give, or never.</summary>
    DeadlineDiffers,
}
