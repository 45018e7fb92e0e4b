using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The reason that was given with the event of that version.</summary>
public sealed record ReasonAt(StreamId Stream, long Version) : PlatformQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new((await room.Reads.ContentsAsync(Stream, cancellation).ConfigureAwait(false)).Text(Version) ?? "");
}
