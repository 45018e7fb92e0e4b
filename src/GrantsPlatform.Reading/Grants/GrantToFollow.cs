using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Grants;

/// <summary>One grant, for the people of the organisation that holds it.</summary>
public sealed record GrantToFollow(string Application) : FileQuery<FollowedGrant>(Application, Sought.UnsentAnswers)
{
    private protected override ValueTask<FollowedGrant?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => GrantReading.ReadAsync(room, seen, cancellation);
}
