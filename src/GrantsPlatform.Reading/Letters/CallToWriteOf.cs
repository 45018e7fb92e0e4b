using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Letters;

/// <summary>A call that a letter is about by its id.</summary>
public sealed record CallToWriteOf(string Call) : PlatformQuery<CallFacts>
{
    private protected override async ValueTask<CallFacts?> AnswerAsync(Room room, CancellationToken cancellation) =>
        (await room.CallOfLetterAsync(Call, cancellation).ConfigureAwait(false))?.Facts;
}
