using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the service's page of a file opens.</summary>
public sealed record DoorOfInstruction(string Application) : FileQuery<OpenDoor>(Application, Sought.Instruction)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
