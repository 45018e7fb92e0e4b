using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the pages of a batch of payments open.</summary>
public sealed record DoorOfBatch(string Batch) : BatchQuery<OpenDoor>(Batch)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, SeenBatch seen, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
