using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What is claimed back in a call whatever the pages, read from the store while it is written out.</summary>
public sealed record AllClaims(string Call) : CallQuery<WholeClaims>(Call)
{
    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<WholeClaims?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        var asked = ClaimReading.Asked(seen);
        return new WholeClaims(
            seen.Call.Title, await room.Reads.CountRowsAsync(asked, cancellation).ConfigureAwait(false),
            room.Reads.EveryLineAsync<RecoveryRow, ClaimRow>(asked, rows => ClaimReading.LinesAsync(room, seen, rows, cancellation), cancellation));
    }
}

public sealed record WholeClaims(string CallTitle, long Count, IAsyncEnumerable<ClaimRow> Lines);
