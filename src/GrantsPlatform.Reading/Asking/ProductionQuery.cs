using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Productions;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About a document that is made in the background, for whoever asked for it, as long as it is there.</summary>
public abstract record ProductionQuery<TAnswer>(string Production) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        await room.Reads.ReadAsync<ProductionState>(ProductionState.IdOf(Production), cancellation).ConfigureAwait(false) is ProductionState.Known { Phase: not ProductionPhase.Gone } known
        && Sight.OfProduction(viewer, known) is null
            ? await AnswerAsync(room, known, cancellation).ConfigureAwait(false)
            : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, ProductionState.Known known, CancellationToken cancellation);
}
