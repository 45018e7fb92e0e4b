using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About the platform's own running, for those who administer it.</summary>
public abstract record AdministratorQuery<TAnswer> : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        Sight.OfOperations(viewer) is null ? await AnswerAsync(room, cancellation).ConfigureAwait(false) : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, CancellationToken cancellation);
}
