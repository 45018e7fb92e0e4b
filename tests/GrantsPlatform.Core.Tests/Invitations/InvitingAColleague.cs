using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Invitations;

public sealed class InvitingAColleague
{
    private const string May = "2025-05-05T08:00:00Z";
    private static readonly StreamId Self = InvitationState.IdOf("o-1", "mk-9");
    private static readonly StreamId Body = OrganisationState.IdOf("o-1");
    private static readonly InviteColleague Invite = new("o-1", "sacha@exemple.test", "mk-9", [MemberRight.Editor], "s");

    private static Scenario<InvitationState, InvitationCommand, InvitationEvent> Nobody() =>
        new Scenario<InvitationState, InvitationCommand, InvitationEvent>(new InvitationDecider(), Self)
            .Knowing(Body, Sample.Organisation() with { Members = ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty.Add("p-1", [MemberRight.Member, MemberRight.Submitter]) })
            .Knowing(AccountState.IdOf("p-9"), Sample.Agent("p-9")).By("p-1");

    private static InvitationSent Sent(int serial, string at, string attempt) => new(
        "o-1", [MemberRight.Member, MemberRight.Editor], Digest.Of(Wire.ToBytes(new Invited("sacha@exemple.test", "s"))), serial,
        Actor.Person("p-1"), At(at), At(at).AddDays(14), attempt);

    private static Scenario<InvitationState, InvitationCommand, InvitationEvent> Pending() => Nobody().Given(Sent(1, May, "i-1"));

    [Fact]
    public void Keeps_the_address_in_an_erasable_record() => Nobody()
        .When(Invite, May).Then(Sent(1, May, "c-1")).ThenNext("2025-05-19T08:00:00Z")
        .ThenAccepted(accepted => Assert.Equal("invited", Assert.Single(accepted.Contents).Name))
        .When(Invite, May).ThenNothing();

    [Fact]
    public void Sends_another_link_when_repeated_and_takes_whichever_is_followed_first() => Pending()
        .When(Invite, "2025-05-10T08:00:00Z").Then(Sent(2, "2025-05-10T08:00:00Z", "c-1"))
        .When(new AcceptInvitation(1, "p-9"), "2025-05-19T08:00:00Z").ThenRefused<InvitationEnded>()
        .When(new AcceptInvitation(1, "p-9"), "2025-05-11T08:00:00Z").Then(new InvitationAccepted("p-9", At("2025-05-11T08:00:00Z")))
        .When(new AcceptInvitation(2, "p-9"), "2025-05-11T08:00:00Z").ThenNothing();

    [Fact]
    public void Does_not_bring_back_what_was_revoked() => Pending().Given(new InvitationRevoked(At(May)), Sent(2, "2025-05-10T08:00:00Z", "i-2"))
        .When(new AcceptInvitation(1, "p-9"), "2025-05-11T08:00:00Z").ThenRefused<InvitationEnded>();

    [Fact]
    public void Is_possible_again_after_the_end() => Pending().Given(new InvitationRevoked(At(May)))
        .When(Invite, "2025-05-10T08:00:00Z").Then(Sent(2, "2025-05-10T08:00:00Z", "c-1"));

    [Fact]
    public void Fills_no_letter_box() => Nobody().Given([.. Enumerable.Range(1, 5).Select(serial => Sent(serial, $"2025-05-05T0{serial}:00:00Z", $"i-{serial}"))])
        .When(Invite, "2025-05-06T00:59:59Z").ThenRefused<TooManyInvitations>()
        .When(Invite, "2025-05-06T01:00:00Z").Then(Sent(6, "2025-05-06T01:00:00Z", "c-1"));

    [Fact]
    public void Confers_no_greater_rights_than_ones_own() => Nobody()
        .When(Invite with { Rights = [MemberRight.LegalRepresentative] }, May).ThenRefused<OnlyRepresentativesConfer>();

    [Fact]
    public void Needs_an_address_and_its_own_stream() => Nobody()
        .When(Invite with { Mail = "sacha" }, May).ThenRefused<MailInvalid>()
        .When(Invite with { MailKey = "mk-8" }, May).ThenRefused<InvitationOfAnother>()
        .When(Invite with { Organisation = "o-2" }, May).ThenRefused<InvitationOfAnother>();

    [Fact]
    public void Ends_when_it_is_accepted_revoked_or_two_weeks_old_and_the_address_goes()
    {
        static void Erased(Response.Accepted accepted) => Assert.Equal(new ContentChange.Erase("invited"), Assert.Single(accepted.Contents));
        Pending().When(new AcceptInvitation(1, "p-9"), May).Then(new InvitationAccepted("p-9", At(May))).ThenAccepted(Erased).ThenNext(null)
            .When(new AcceptInvitation(1, "p-9"), May).ThenNothing()
            .When(new AcceptInvitation(1, "p-1"), May).ThenRefused<InvitationEnded>();
        Pending().When(new RevokeInvitation(), May).Then(new InvitationRevoked(At(May))).ThenAccepted(Erased)
            .When(new RevokeInvitation(), May).ThenNothing()
            .When(new AcceptInvitation(1, "p-9"), May).ThenRefused<InvitationEnded>();
        Pending().WhenTimeIs("2025-05-19T07:59:59Z").ThenNothing()
            .When(new AcceptInvitation(1, "p-9"), "2025-05-19T08:00:00Z").ThenRefused<InvitationEnded>()
            .WhenTimeIs("2025-05-19T08:00:00Z").Then(new InvitationLapsed(At("2025-05-19T08:00:00Z"))).ThenAccepted(Erased);
    }

    [Fact]
    public void Is_for_whoever_has_an_account_and_is_no_member_yet() => Pending()
        .When(new AcceptInvitation(1, "p-8"), May).ThenRefused<AccountUnknown>()
        .Knowing(AccountState.IdOf("p-1"), Sample.Agent("p-1")).When(new AcceptInvitation(1, "p-1"), May).ThenRefused<MemberAlready>();

    /// <summary>The body was entered twice, and merged while the invitation waited: it leads to the entry that stays.</summary>
    [Fact]
    public void Leads_to_the_entry_that_stays()
    {
        var accept = new AcceptInvitation(1, "p-9");
        InvitationAcceptedElsewhere Into(string entry, params ImmutableArray<MemberRight> rights) => new("p-9", new GivenSeat(entry, rights), At(May));
        Pending().Knowing(Body, Merged("o-1", "o-2")).Knowing(OrganisationState.IdOf("o-2"), Entry("o-2"))
            .When(accept, May).Then(Into("o-2", MemberRight.Member, MemberRight.Editor));
        Pending().Knowing(Body, Merged("o-1", "o-2")).Knowing(OrganisationState.IdOf("o-2"), Merged("o-2", "o-3")).Knowing(OrganisationState.IdOf("o-3"), Entry("o-3"))
            .When(accept, May).Then(Into("o-3", MemberRight.Member, MemberRight.Editor));
        Pending().Knowing(Body, Merged("o-1", "o-2")).Knowing(OrganisationState.IdOf("o-2"), Entry("o-2", "p-9")).When(accept, May).ThenRefused<MemberAlready>();
        var place = new EventPlace(Self, 2, At(May), Actor.Door);
        var sent = Assert.IsType<Reaction.Send>(Assert.Single(new InvitationPolicy().On(Into("o-2", MemberRight.Member), Pending().State, place)));
        Assert.Equal(OrganisationState.IdOf("o-2"), sent.To);
        Assert.Equal(MemberRight.Member, Assert.Single(Assert.IsType<AddMember>(sent.Command).Rights));
    }

    /// <summary>As when its members came over: a right that binds, only where nobody holds one.</summary>
    [Fact]
    public void Brings_no_right_that_binds_where_somebody_holds_one()
    {
        var sent = Sent(1, May, "i-1") with { Rights = [MemberRight.Member, MemberRight.LegalRepresentative] };
        var represented = Entry("o-2") with { Members = ImmutableSortedDictionary<string, ImmutableArray<MemberRight>>.Empty.Add("p-2", [MemberRight.Member, MemberRight.LegalRepresentative]) };
        Nobody().Given(sent).Knowing(Body, Merged("o-1", "o-2")).Knowing(OrganisationState.IdOf("o-2"), represented)
            .When(new AcceptInvitation(1, "p-9"), May).Then(new InvitationAcceptedElsewhere("p-9", new GivenSeat("o-2", [MemberRight.Member]), At(May)));
        Nobody().Given(sent).Knowing(Body, Merged("o-1", "o-2")).Knowing(OrganisationState.IdOf("o-2"), Entry("o-2"))
            .When(new AcceptInvitation(1, "p-9"), May).Then(new InvitationAcceptedElsewhere("p-9", new GivenSeat("o-2", [MemberRight.Member, MemberRight.LegalRepresentative]), At(May)));
    }

    private static OrganisationState.Registered Entry(string id, params string[] members) => Sample.Organisation() with
    {
        Id = id, Members = members.ToImmutableSortedDictionary(member => member, _ => ImmutableArray.Create(MemberRight.Member)),
    };

    private static OrganisationState.Registered Merged(string id, string into) => Entry(id) with { MergedInto = into };

    [Fact]
    public void Writes_a_mail_and_makes_a_member()
    {
        var place = new EventPlace(Self, 1, At(May), Actor.Person("p-1"));
        var message = Assert.IsType<Reaction.Tell>(Assert.Single(new InvitationPolicy().On(Sent(1, May, "i-1"), Pending().State, place))).Message;
        Assert.Equal((new ToInvited(Self.Key), 1), (Assert.Single(message.To), Assert.IsType<ColleagueInvitedNotice>(message.Notice).Serial));
        var sent = Assert.IsType<Reaction.Send>(Assert.Single(new InvitationPolicy().On(new InvitationAccepted("p-9", At(May)), Pending().State, place)));
        Assert.Equal((Body, "p-9"), (sent.To, Assert.IsType<AddMember>(sent.Command).AccountId));
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant);
}
