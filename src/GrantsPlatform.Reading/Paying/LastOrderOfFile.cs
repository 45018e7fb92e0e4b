using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Paying;

/// <summary>The last payment of a file that has left, with its batch, for a document of the platform about it. Null: none has left.</summary>
public sealed record LastOrderOfFile(string Application) : PlatformQuery<SentPayment>
{
    private protected override async ValueTask<SentPayment?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.HistoryAsync(AgreementState.IdOf(Application), cancellation).ConfigureAwait(false)).Select(happened => happened.Data).OfType<InstalmentOrdered>().LastOrDefault() is { } ordered
            ? new SentPayment(ordered.Batch, ordered.Instalment)
            : null;
}

public sealed record SentPayment(string Batch, string Instalment);
