using GrantsPlatform.Core.Preparations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a call that is being prepared open.</summary>
public sealed record DoorOfPreparation(string Call) : PreparationQuery<OpenDoor>(Call)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, PreparationState.Known known, ProgrammeState programme, CancellationToken cancellation) =>
        ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
