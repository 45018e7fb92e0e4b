using GrantsPlatform.Core.Payments;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>The batches of a programme that whoever pays has got, in the order in which they were begun, read page by page while they are used.</summary>
public sealed record BatchesThatLeft(string Programme) : PlatformQuery<BatchesThere>
{
    private protected override ValueTask<BatchesThere?> AnswerAsync(Room room, CancellationToken cancellation) => new(new BatchesThere(
        room.Reads.EveryRowAsync<BatchRow>(BatchesView.Name, Programme, "openedAt", cancellation).Select(row => row.Body).Where(batch => batch.Reference is not null)));
}

public sealed record BatchesThere(IAsyncEnumerable<BatchRow> All);
