using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Invitations;

public abstract record InvitationCommand : Command;

/// <summary>
/// Invites a colleague by mail; repeated, it sends a new link beside the earlier ones, and what is conferred is what was said last. The stream is
/// <see cref="InvitationState.IdOf"/>: <paramref name="MailKey"/> is the keyed hash of the folded address, as for accounts, and so is the salt.
/// </summary>
[SentAs("invite-colleague")]
public sealed record InviteColleague(string Organisation, string Mail, string MailKey, ImmutableArray<MemberRight> Rights, string? Salt = null) : InvitationCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(null, null, [Organisation]);
}

/// <summary>The link opens nothing any more.</summary>
[SentAs("revoke-invitation")]
public sealed record RevokeInvitation : InvitationCommand;

/// <summary>The signed-in person of this account followed the link with this serial number; who sends this has checked that the link is genuine.</summary>
[SentAs("accept-invitation")]
public sealed record AcceptInvitation(int Serial, string AccountId) : InvitationCommand;
