using GrantsPlatform.Core.Access;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether what applicant and service send each other about a file opens: to those of both sides who may read it.</summary>
public sealed record DoorOfConversation(string Application) : FileQuery<OpenDoor>(Application, Sought.Conversation)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenFile seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
