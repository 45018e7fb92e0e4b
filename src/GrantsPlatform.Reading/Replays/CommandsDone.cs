using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Replays;

/// <summary>The ids of the commands that left events in an object: what a replay need not send again.</summary>
public sealed record CommandsDone(StreamId Object) : PlatformQuery<IReadOnlySet<string>>
{
    private protected override async ValueTask<IReadOnlySet<string>?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.Reads.HistoryAsync(Object, cancellation).ConfigureAwait(false)).Select(happened => happened.Cause).ToHashSet(StringComparer.Ordinal);
}
