using System.Globalization;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Policies;

/// <summary>An invitation is a mail; accepted, it makes a member.</summary>
public sealed class InvitationPolicy : Policy<InvitationState, InvitationEvent>
{
    public override string Kind => InvitationState.Kind;

    public override IEnumerable<Reaction> On(InvitationEvent happened, InvitationState after, EventPlace place)
    {
        var known = (InvitationState.Known)after;
        return happened switch
        {
            InvitationSent e =>
            [
                new Reaction.Tell(new Message("colleague-invited", place.Stream, [new ToInvited(place.Stream.Key)],
                    new[] { ("serial", e.Serial.ToString(CultureInfo.InvariantCulture)), ("expiresAt", French.Instant(e.ExpiresAt)) }.ToImmutableSorted(v => v.Item1, v => v.Item2))),
            ],
            InvitationAccepted e => [new Reaction.Send(OrganisationState.IdOf(known.Last.Organisation), new AddMember(e.AccountId, known.Last.Rights))],
            InvitationRevoked or InvitationLapsed => [],
            _ => throw new InvalidOperationException($"{happened} has no consequence laid down."),
        };
    }
}
