using System.Collections.Immutable;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <param name="Record">That of <see cref="RecoveryRecords"/> which holds the reasons of the letter; null: it gives none.</param>
public sealed record ClaimOfLetter(StreamId Claim, string? Record) : PlatformQuery<ClaimFacts>
{
    private protected override async ValueTask<ClaimFacts?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<RecoveryState>(Claim, cancellation).ConfigureAwait(false) is not RecoveryState.Known claim) return null;
        var contents = await room.Reads.ContentsAsync(Claim, cancellation).ConfigureAwait(false);
        return new ClaimFacts(claim.Origin.Lines, Record is null ? "" : contents.Text(Record) ?? "");
    }
}

/// <param name="Lines">The sum behind the claim.</param>
public sealed record ClaimFacts(ImmutableArray<BalanceLine> Lines, string Reasons);
