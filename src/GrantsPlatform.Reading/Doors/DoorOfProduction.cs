using GrantsPlatform.Core.Productions;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the page of a document that is made in the background opens.</summary>
public sealed record DoorOfProduction(string Production) : ProductionQuery<OpenDoor>(Production)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, ProductionState.Known known, CancellationToken cancellation) => ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
