using GrantsPlatform.Core.Access;

namespace GrantsPlatform.Reading.Asking;

/// <summary>A question of people which whoever runs the platform asks too, on its machine, to write what offices get.</summary>
internal interface IForThePlatform;

/// <summary>What the platform writes to people, and what whoever runs it reads on its machine.</summary>
public abstract record PlatformQuery<TAnswer> : Query<TAnswer> where TAnswer : class
{
    internal sealed override async ValueTask<TAnswer?> AnswerAsync(Room room, Viewer viewer, CancellationToken cancellation) =>
        Sight.OfThePlatform(viewer) is null ? await AnswerAsync(room, cancellation).ConfigureAwait(false) : null;

    private protected abstract ValueTask<TAnswer?> AnswerAsync(Room room, CancellationToken cancellation);
}
