using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a call's life open.</summary>
public sealed record DoorOfManagement(string Call) : ManagedQuery<OpenDoor>(Call)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, ManagedCall managed, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
