using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether a page that shows that of an organisation opens.</summary>
public sealed record DoorToWhatIsSeen(string Organisation, Sought Sought) : OrganisationQuery<OpenDoor>(Organisation, Sought)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation) =>
        ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
