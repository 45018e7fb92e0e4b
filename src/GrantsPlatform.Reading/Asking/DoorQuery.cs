using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Reading.Asking;

/// <summary>What the platform has to know where people come in, and tells nobody as it is.</summary>
public abstract record DoorQuery<TAnswer> : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        Sight.AtTheDoor(viewer) is null ? await AnswerAsync(room, cancellation).ConfigureAwait(false) : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, CancellationToken cancellation);
}
