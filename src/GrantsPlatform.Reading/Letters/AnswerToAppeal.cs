using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>The reasons of the answer to an appeal.</summary>
public sealed record AnswerToAppeal(StreamId Appeal, int Number) : PlatformQuery<Said>
{
    private protected override async ValueTask<Said?> AnswerAsync(Room room, CancellationToken cancellation) =>
        new((await room.Reads.ContentsAsync(Appeal, cancellation).ConfigureAwait(false)).Text(AppealDecider.AnswerRecordOf(Number)) ?? "");
}
