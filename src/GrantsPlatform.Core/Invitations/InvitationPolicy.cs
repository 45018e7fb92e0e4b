using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Invitations;

/// <summary>An invitation is a mail; accepted, it makes a member.</summary>
public sealed class InvitationPolicy : Policy<InvitationState, InvitationEvent>
{
    public override string Kind => InvitationState.Kind;

    public override IEnumerable<Reaction> On(InvitationEvent happened, InvitationState after, EventPlace place)
    {
        var known = (InvitationState.Known)after;
        return happened switch
        {
            InvitationSent e => [new Reaction.Tell(new Message(new ColleagueInvitedNotice(e.Serial, e.ExpiresAt), place.Stream, [new ToInvited(place.Stream.Key)]))],
            InvitationAccepted e => [new Reaction.Send(OrganisationState.IdOf(known.Last.Organisation), new AddMember(e.AccountId, known.Last.Rights))],
            InvitationRevoked or InvitationLapsed => [],
            _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
        };
    }
}
