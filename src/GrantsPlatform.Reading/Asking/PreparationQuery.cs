using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About a call that is being prepared, for those who may publish it.</summary>
public abstract record PreparationQuery<TAnswer>(string Call) : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation)
    {
        if (await room.Reads.ReadAsync<PreparationState>(PreparationState.IdOf(Call), cancellation).ConfigureAwait(false) is not PreparationState.Known { IsDropped: false } known
            || Sight.OfPreparation(viewer, known.Programme) is not null) return null;
        var programme = await room.Reads.ReadAsync<ProgrammeState>(ProgrammeState.IdOf(known.Programme), cancellation).ConfigureAwait(false);
        return await AnswerAsync(room, known, programme, cancellation).ConfigureAwait(false);
    }

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, PreparationState.Known known, ProgrammeState programme, CancellationToken cancellation);
}
