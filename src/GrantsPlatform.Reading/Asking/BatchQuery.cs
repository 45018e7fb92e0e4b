using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Payments;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About a batch of payments, for the offices that fill, send and reconcile it.</summary>
public abstract record BatchQuery<TAnswer>(string Batch) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<PaymentBatchState>(PaymentBatchState.IdOf(Batch), cancellation).ConfigureAwait(false) is not PaymentBatchState.Known batch
            || (Sight.OfThePlatform(viewer) is null && this is not IForThePlatform)
            || Sight.OfBatch(viewer, batch) is not null) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(batch.Origin.Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, new SeenBatch(Batch, batch, programme.Revision(batch.Origin.Revision), viewer), cancellation).ConfigureAwait(false);
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation);
}

/// <summary>A batch that may be seen, under the definition with which it was opened.</summary>
internal sealed record SeenBatch(string Id, PaymentBatchState.Known State, ProgrammeDefinition Definition, Viewer Viewer);
