using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether a page of an organisation on which something is done opens: for its people who hold one of these rights; of none, for all of them.</summary>
public sealed record DoorOfOrganisation(string Organisation, ImmutableArray<MemberRight> Rights) : OrganisationQuery<OpenDoor>(Organisation, Sought.Organisation)
{
    private protected override ValueTask<bool> IsForAsync(Viewer viewer, OrganisationState.Registered body, Room room, CancellationToken cancellation) =>
        ValueTask.FromResult(Sight.OfMembers(viewer with { OrganisationOf = id => id == body.Id ? body : null }, body.Id, Rights) is null);

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, OrganisationState.Registered body, Viewer viewer, CancellationToken cancellation) =>
        ValueTask.FromResult<OpenDoor?>(new OpenDoor());
}
