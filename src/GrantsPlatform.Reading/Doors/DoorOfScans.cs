using System.Collections.Immutable;
using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Reading.Asking;

namespace GrantsPlatform.Reading.Doors;

/// <summary>Whether the page where piles of signed copies are sorted opens: to those who may record such copies in some programme.</summary>
public sealed record DoorOfScans : OwnQuery<OpenDoor>
{
    private static readonly ImmutableArray<Role> Roles = Permissions.RolesFor(new HandInSignedCopy("", new UploadRef("", "", 0, "")));

    private protected override ValueTask<OpenDoor?> AnswerAsync(Room room, AccountState.Open account, CancellationToken cancellation) =>
        ValueTask.FromResult(account.Grants.Any(grant => Roles.Contains(grant.Role)) ? new OpenDoor() : null);
}
