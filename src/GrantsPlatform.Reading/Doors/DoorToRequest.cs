using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;
using GrantsPlatform.Reading.Organisations;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the page of a request to be recognised as representative opens, and its proof: to those who may answer it, as long as nobody has.</summary>
public sealed record DoorToRequest(string Organisation, int Number) : OrganisationQuery<OpenDoor>(Organisation, Sought.Organisation)
{
    private protected override ValueTask<bool> IsForAsync(Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation) =>
        RequestToDecide.MayDecideAsync(body, viewer, room, cancellation);

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation) =>
        ValueTask.FromResult(body.WaitingRequests.Any(request => request.Number == Number) ? new OpenDoor() : null);
}
