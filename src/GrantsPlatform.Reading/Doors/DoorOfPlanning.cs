using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages open on which a call's files are brought before its committee.</summary>
public sealed record DoorOfPlanning(string Call) : CallQuery<OpenDoor>(Call)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenCall seen, CancellationToken cancellation) =>
        ValueTask.FromResult(seen.Places.Holds(Role.ProgrammeManager, Role.CommitteeSecretary) && seen.Definition.Entitlement is null ? new OpenDoor() : null);
}
