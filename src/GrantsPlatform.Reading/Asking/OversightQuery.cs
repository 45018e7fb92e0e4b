using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About everything that happened, for those who administer the platform and those who audit it: each sees of the answer what their grants cover.</summary>
public abstract record OversightQuery<TAnswer> : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        Sight.OfTrail(viewer) is null ? await AnswerForAsync(room, viewer, cancellation).ConfigureAwait(false) : null;

    private protected abstract ValueTask<TAnswer?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation);
}
