using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Paying;

/// <summary>What the accountant is to pay, for whoever makes the file on the platform's own machine.</summary>
public sealed record OrdersOfThePlatform(string Batch) : PlatformQuery<PaymentOrders>
{
    private protected override async ValueTask<PaymentOrders?> AnswerAsync(Room room, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<PaymentBatchState>(PaymentBatchState.IdOf(Batch), cancellation).ConfigureAwait(false) is not PaymentBatchState.Known batch) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(batch.Origin.Programme), cancellation).ConfigureAwait(false);
        return await OrdersOfBatch.ReadAsync(room, new SeenBatch(Batch, batch, programme.Revision(batch.Origin.Revision), Viewer.Console), cancellation).ConfigureAwait(false);
    }
}
