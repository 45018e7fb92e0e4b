using System.Collections.Immutable;
using GrantsPlatform.Core.Calls;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>Every call, the last to close first.</summary>
public sealed record CallsOnThePlatform : PlatformQuery<CallsThere>
{
    private protected override async ValueTask<CallsThere?> AnswerAsync(Room room, CancellationToken cancellation) => new(
        [.. await room.Reads.EveryRowAsync<CallRow>(CallsView.Name, CallsView.Partition, "closesAt", cancellation, descending: true).Select(row => row.Body).ToListAsync(cancellation).ConfigureAwait(false)]);
}

public sealed record CallsThere(ImmutableArray<CallRow> All);
