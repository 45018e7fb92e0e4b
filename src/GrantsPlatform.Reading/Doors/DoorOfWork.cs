using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the service's pages of a call open.</summary>
public sealed record DoorOfWork(string Call) : CallQuery<OpenDoor>(Call)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
