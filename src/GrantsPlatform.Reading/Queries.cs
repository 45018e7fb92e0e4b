using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Reading;

namespace GrantsPlatform.Reading;

/// <summary>Where everything that is read is asked for. Null: it is not there, or not for this viewer, which is the same.</summary>
public sealed class Queries(ReadSide side, TimeProvider clock)
{
    private readonly Room _room = new(side.Reads, clock);

    public ValueTask<TAnswer?> AskAsync<TAnswer>(Query<TAnswer> query, Viewer viewer, CancellationToken cancellation = default) where TAnswer : class =>
        query.AnswerAsync(_room, viewer, cancellation);

    public ValueTask<TAnswer?> AskAsync<TAnswer>(PublicQuery<TAnswer> query, CancellationToken cancellation = default) where TAnswer : class =>
        query.AnswerAsync(_room, cancellation);
}
