using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages on which one looks back on everything open.</summary>
public sealed record DoorOfOversight : OversightQuery<OpenDoor>
{
    private protected override ValueTask<OpenDoor?> AnswerForAsync(Room room, Viewer viewer, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
