using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Reading.Asking;

/// <summary>
/// What somebody wants to know: a record of its arguments, answered by a record that whoever asked can show. Queries derive from one of the kinds
/// beside this file, each of which asks <see cref="Sight"/> before the query itself reads anything.
/// </summary>
public abstract record Query<TAnswer> where TAnswer : class
{
    private protected Query() { }

    internal abstract ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation);
}

/// <summary>What everybody may know: published calls, their results.</summary>
public abstract record PublicQuery<TAnswer> where TAnswer : class
{
    private protected PublicQuery() { }

    internal abstract ValueTask<TAnswer?> AnswerAsync(Room room, CancellationToken cancellation);
}
