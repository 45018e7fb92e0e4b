using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using Known = GrantsPlatform.Core.Invitations.InvitationState.Known;

namespace GrantsPlatform.Core.Invitations;

public sealed class InvitationDecider : Decider<InvitationState, InvitationCommand, InvitationEvent>
{
    private static readonly Lead Validity = Lead.OfDays(14);

    /// <summary>Entries that are looked at, one merged into the next, to find the one that stays: nobody enters a body more often.</summary>
    private const int MostEntries = 4;

    public override string Kind => InvitationState.Kind;
    public override InvitationState Empty => new InvitationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, InvitationCommand? command, InvitationState state, Facts facts) => (command, state) switch
    {
        (InviteColleague invite, _) => [new Need.State(OrganisationState.IdOf(invite.Organisation))],
        (AcceptInvitation accept, Known known) => [.. Entries(known, facts).Select(id => new Need.State(OrganisationState.IdOf(id))), new Need.State(AccountState.IdOf(accept.AccountId))],
        _ => [],
    };

    public override Response Decide(StreamId self, InvitationCommand command, InvitationState state, Context context) => (command, state) switch
    {
        (InviteColleague invite, _) => Decide(self, invite, state as Known, context),
        (_, InvitationState.Absent) => new InvitationUnknown(),
        (RevokeInvitation, Known known) => known.IsPending ? Ended(new InvitationRevoked(context.At)) : Response.Nothing,
        (AcceptInvitation accept, Known known) => Decide(accept, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, InvitationState state, Context context) =>
        state is Known { IsPending: true } known && known.Last.ExpiresAt <= context.At ? Ended(new InvitationLapsed(context.At)) : Response.Nothing;

    public override InvitationState Evolve(InvitationState state, InvitationEvent happened) => (happened, state) switch
    {
        (InvitationSent e, Known { IsPending: true } known) => Sent(e, known.Sent) with { Links = known.Links.With(new SentLink(e.Serial, e.At, e.ExpiresAt, e.Attempt)) },
        (InvitationSent e, _) => Sent(e, (state as Known)?.Sent ?? []),
        (InvitationRevoked, Known known) => known with { End = InvitationEnd.Revoked },
        (InvitationAccepted e, Known known) => known with { End = InvitationEnd.Accepted, AcceptedBy = e.AccountId },
        (InvitationAcceptedElsewhere e, Known known) => known with { End = InvitationEnd.Accepted, AcceptedBy = e.AccountId },
        (InvitationLapsed, Known known) => known with { End = InvitationEnd.Lapsed },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    public override IEnumerable<Upcoming> Upcoming(InvitationState state) =>
        state is Known { IsPending: true } known ? [new Upcoming(known.Last.ExpiresAt, "Fin de l’invitation")] : [];

    private static Known Sent(InvitationSent sent, ImmutableArray<DateTimeOffset> before) => new(sent, MailLimit.With(before, sent.At), null, null);

    private static Response Decide(StreamId self, InviteColleague invite, Known? known, Context context)
    {
        if (!MailShape.Fits(invite.Mail)) return new MailInvalid();
        if (!Contact.IsMailKey(invite.MailKey)) return new MailKeyInvalid();
        if (self != InvitationState.IdOf(invite.Organisation, invite.MailKey)) return new InvitationOfAnother();
        if (context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(invite.Organisation)) is not { } body) return new OrganisationUnknown();
        if (body.MergedInto is not null) return new OrganisationMergedAway();
        if (known is { IsPending: true } && known.Last.Attempt == context.CommandId) return Response.Nothing;
        var rights = invite.Rights.Settled();
        if (rights.Bind() && Membership.IsLesserMember(context.Actor, body.Members)) return new OnlyRepresentativesConfer();
        if (known is not null && !MailLimit.Allows(known.Sent, context.At)) return new TooManyInvitations();
        var record = ContentChange.Json(Invited.Record, new Invited(invite.Mail, invite.Salt));
        return Response.Accept(new InvitationSent(
            invite.Organisation, rights, Digest.Of(record.Bytes.AsSpan()), (known?.Last.Serial ?? 0) + 1, context.Actor, context.At, Validity.After(context.At), context.CommandId)).With(record);
    }

    private static Response Decide(AcceptInvitation accept, Known known, Context context)
    {
        if (known.End == InvitationEnd.Accepted && known.AcceptedBy == accept.AccountId && known.Links.Any(link => link.Serial == accept.Serial)) return Response.Nothing;
        if (!known.Opens(accept.Serial, context.At)) return new InvitationEnded();
        if (context.Facts.Published<AccountFacts>(AccountState.IdOf(accept.AccountId)) is not { IsOpen: true }) return new AccountUnknown();
        var body = context.Facts.Published<OrganisationFacts>(OrganisationState.IdOf(Entries(known, context.Facts).Last()));
        if (body?.MergedInto is not null) return new OrganisationMergedAway();
        if (body?.IsMember(accept.AccountId) == true) return new MemberAlready();
        return Ended(body is null || body.Id == known.Last.Organisation
            ? new InvitationAccepted(accept.AccountId, context.At)
            : new InvitationAcceptedElsewhere(accept.AccountId, GivenSeat.In(body, known.Last), context.At));
    }

    /// <summary>The entry that was invited into and those into which it was merged, as far as they are known: the last is the one that stays.</summary>
    private static IEnumerable<string> Entries(Known known, Facts facts)
    {
        var entry = known.Last.Organisation;
        for (var looked = 0; entry is not null && looked < MostEntries; looked++)
        {
            yield return entry;
            entry = facts.FindPublished<OrganisationFacts>(OrganisationState.IdOf(entry))?.MergedInto;
        }
    }

    private static Response.Accepted Ended(InvitationEvent end) => Response.Accept(end).With(new ContentChange.Erase(Invited.Record));
}
