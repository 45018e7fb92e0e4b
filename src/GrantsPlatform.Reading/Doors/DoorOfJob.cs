using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the page of something that is done to many opens.</summary>
public sealed record DoorOfJob(string Job) : JobQuery<OpenDoor>(Job)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenJob seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
