using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Calls;

/// <summary>One call, as far as the public knows of it.</summary>
public sealed record PublishedCall(string Call) : PublicQuery<PublicCall>
{
    internal override ValueTask<PublicCall?> AnswerAsync(Room room, CancellationToken cancellation) => room.Calls.FindAsync(Call, cancellation);
}
