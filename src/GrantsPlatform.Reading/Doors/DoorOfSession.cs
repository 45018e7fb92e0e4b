using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a committee's session open.</summary>
public sealed record DoorOfSession(string Session) : SessionQuery<OpenDoor>(Session)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenSession seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
