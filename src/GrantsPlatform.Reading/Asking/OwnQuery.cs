using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;

namespace GrantsPlatform.Reading.Asking;

/// <summary>About what a person has of their own.</summary>
public abstract record OwnQuery<TAnswer> : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        Sight.OfOneself(viewer) is null && viewer.Account is AccountState.Open account ? await AnswerAsync(room, account, cancellation).ConfigureAwait(false) : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation);
}
