using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfInvitations =>
    [
        For<InviteColleague>().Members(RightsTo.Send).Roles(Role.Administrator),
        For<RevokeInvitation>().Members(RightsTo.Send).Roles(Role.Administrator),
        // The person is signed in, but that they hold the link only the platform has seen.
        For<AcceptInvitation>().Door(),
    ];
}
