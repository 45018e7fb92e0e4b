using GrantsPlatform.Core.Invitations;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfInvitations =>
    [
        For<InviteColleague>().Members(Submitter, LegalRepresentative).Roles(Role.Administrator),
        For<RevokeInvitation>().Members(Submitter, LegalRepresentative).Roles(Role.Administrator),
        // The person is signed in, but that they hold the link only the platform has seen.
        For<AcceptInvitation>().Door(),
    ];
}
