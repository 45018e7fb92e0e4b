using GrantsPlatform.Core.Payments;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Paying;

/// <summary>The batches of a programme whatever the pages, read from the store while they are written out.</summary>
public sealed record AllBatches(string? Programme) : PaymentsQuery<WholeBatches>(Programme)
{
    private protected override async ValueTask<WholeBatches?> AnswerAsync(Room room, SeenPayments seen, CancellationToken cancellation)
    {
        var asked = BatchesOfProgramme.Asked(seen);
        return new WholeBatches(
            seen.Programme, await room.Reads.CountRowsAsync(asked, cancellation).ConfigureAwait(false), room.Reads.EveryRowAsync<BatchRow>(asked, cancellation).Select(row => row.Body));
    }
}

public sealed record WholeBatches(PayingProgramme Programme, long Count, IAsyncEnumerable<BatchRow> Lines);
