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
            InvitationAccepted e => [Seated(e.AccountId, new GivenSeat(known.Last.Organisation, known.Last.Rights))],
            InvitationAcceptedElsewhere e => [Seated(e.AccountId, e.Seat)],
            InvitationRevoked or InvitationLapsed => [],
            _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
        };
    }

    private static Reaction.Send Seated(string account, GivenSeat seat) => new(OrganisationState.IdOf(seat.Organisation), new AddMember(account, seat.Rights));
}
