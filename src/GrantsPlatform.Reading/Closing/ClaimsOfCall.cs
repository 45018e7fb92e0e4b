using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Closing;

/// <summary>What is claimed back in a call, the oldest first.</summary>
public sealed record ClaimsOfCall(string Call, string? After = null) : CallQuery<ListedClaims>(Call)
{
    private protected override Sought Sought => Sought.Payments;

    private protected override async ValueTask<ListedClaims?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation)
    {
        try
        {
            var page = await room.Reads.QueryAsync<RecoveryRow>(ClaimReading.Asked(seen) with { After = After }, cancellation).ConfigureAwait(false);
            return new ListedClaims(seen.Id, seen.Call.Title, await ClaimReading.LinesAsync(room, seen, page.Rows.Select(row => row.Body), cancellation).ConfigureAwait(false), page.Next);
        }
        catch (ArgumentException) when (After is not null)
        {
            return null;
        }
    }
}

public sealed record ListedClaims(string Call, string CallTitle, ImmutableArray<ClaimRow> Claims, string? Next);

/// <param name="Number">What people call the file by.</param>
public sealed record ClaimRow(RecoveryRow Row, string Number, string Payee);
