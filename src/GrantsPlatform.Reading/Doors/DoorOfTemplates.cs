using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a programme's templates open.</summary>
public sealed record DoorOfTemplates(string Programme) : TemplatesQuery<OpenDoor>(Programme)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenTemplates seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
