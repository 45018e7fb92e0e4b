using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

internal static class InvitationStreams
{
    public static StreamKind Kind { get; } = new(new InvitationDecider())
    {
        Word = "invitation",
        Life = LifeOf.None,
        Views = [new InvitationsView()],
        Policies = [new InvitationPolicy()],
        Permissions =
        [
            Permission.For<InviteColleague>().Members(RightsTo.Send).Roles(Role.Administrator),
            Permission.For<RevokeInvitation>().Members(RightsTo.Send).Roles(Role.Administrator),
            // The person is signed in, but that they hold the link only the platform has seen.
            Permission.For<AcceptInvitation>().Door(),
        ],
    };
}
