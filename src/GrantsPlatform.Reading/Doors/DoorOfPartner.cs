using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the page of an organisation's part in another's file opens.</summary>
public sealed record DoorOfPartner(string Application, string Organisation) : PartnerQuery<OpenDoor>(Application, Organisation)
{
    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, ApplicationState.Known file, OrganisationState.Registered body, CancellationToken cancellation) =>
        ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
