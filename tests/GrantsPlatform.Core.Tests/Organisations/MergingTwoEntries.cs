using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

/// <summary>One body was entered twice: "o-1" by one colleague, "o-2" by another.</summary>
public sealed class MergingTwoEntries
{
    private const string SameSiren = "90112233300023";
    private const string OtherSiren = "55210055400013";

    private static readonly StreamId Other = OrganisationState.IdOf("o-2");
    private static readonly MergeOrganisation Merge = new("o-2", []);

    private static OrganisationState.Registered Survivor(string? siret = SameSiren) => (OrganisationState.Registered)new Scenario<OrganisationState, OrganisationCommand, OrganisationEvent>(new OrganisationDecider(), Other)
        .Given(new OrganisationRegistered("o-2", "Toits & Chemins (31)", siret ?? "", null, "9220", new DateOnly(2011, 3, 1), "31", false), Added("p-2", Member, LegalRepresentative)).State
        with { Siret = siret };

    private static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Twice(OrganisationState? survivor = null) =>
        Body().Given(Added("p-1", Member, Editor, Submitter), Added("p-2", Member)).Knowing(Other, survivor ?? Survivor()).By("p-admin").Because("Même numéro au répertoire des associations.");

    [Fact]
    public void Is_decided_by_a_person_with_the_reason_once() => Twice()
        .Because(" ").When(Merge, At).ThenRefused<ReasonMissing>()
        .Because("Même numéro au répertoire des associations.").When(Merge, At).Then(new OrganisationMerged("o-2", ["p-1", "p-2"], Actor.Person("p-admin")))
        .When(Merge, At).ThenNothing()
        .When(new MergeOrganisation("o-3", []), At).ThenRefused<OrganisationMergedAway>();

    [Fact]
    public void Is_of_two_entries_that_stand() => Twice()
        .When(new MergeOrganisation("o-1", []), At).ThenRefused<MergedIntoItself>()
        .Knowing(OrganisationState.IdOf("o-9"), new OrganisationState.Absent()).When(new MergeOrganisation("o-9", []), At).ThenRefused<OrganisationUnknown>()
        .Knowing(Other, Survivor() with { MergedInto = "o-3" }).When(Merge, At).ThenRefused<OrganisationMergedAway>();

    /// <summary>Two numbers of two legal persons; a SIRET of another establishment of the same one stands in nobody's way.</summary>
    [Fact]
    public void Is_of_one_legal_person() => Twice(Survivor(OtherSiren)).When(Merge, At).ThenRefused<MergeOfTwoBodies>()
        .Knowing(Other, Survivor(null)).When(Merge, At).ThenRefused<MergeLosesSiret>();

    [Fact]
    public void Never_changes_the_account_that_money_goes_to()
    {
        var (set, verified) = (new BankDetailsSet("h-1", "1111", Actor.Person("p-1")), new BankDetailsVerified("h-1", Actor.Person("p-finance")));
        var same = new KnownBankDetails("h-1", "1111", Actor.Person("p-2"), null);
        Twice().Given(set).When(Merge, At).Then(new OrganisationMerged("o-2", ["p-1", "p-2"], Actor.Person("p-admin")));
        Twice().Given(set, verified).When(Merge, At).ThenRefused<MergeBankDetailsDiffer>();
        Twice(Survivor() with { BankDetails = same }).Given(set, verified).When(Merge, At).ThenRefused<MergeBankDetailsDiffer>();
        Twice(Survivor() with { BankDetails = same with { Hash = "h-2", VerifiedBy = Actor.Person("p-finance") } }).Given(set, verified).When(Merge, At).ThenRefused<MergeBankDetailsDiffer>();
        Twice(Survivor() with { BankDetails = same with { VerifiedBy = Actor.Person("p-finance") } }).Given(set, verified)
            .When(Merge, At).Then(new OrganisationMerged("o-2", ["p-1", "p-2"], Actor.Person("p-admin")));
    }

    [Fact]
    public void Waits_for_the_answer_to_a_request() => Twice().Given(new RepresentationAsked(1, "p-1", "h", Actor.Person("p-1"), DateTimeOffset.Parse(At)))
        .When(Merge, At).ThenRefused<MergeRequestWaits>();

    [Theory]
    [InlineData("o-2", "call-1", true, true)]
    [InlineData("o-2", "call-1", false, false)]
    [InlineData("o-2", "call-2", true, false)]
    [InlineData("o-1", "call-1", true, false)]
    public void Never_leaves_two_files_under_way_in_one_call(string organisation, string call, bool underWay, bool refused)
    {
        var scene = Twice().Knowing(FileOfBody.IdOf("f-1"), new AFile(new FileOfBody("o-1", "call-1", null, "LOGE25-0001", true)))
            .Knowing(FileOfBody.IdOf("f-2"), new AFile(new FileOfBody(organisation, call, null, "LOGE25-0002", underWay)));
        foreach (var file in (string[])["f-1", "f-2"])
            foreach (var claim in (StreamId[])[ClaimOnBody.IdOf(file), ClaimOnBody.IdOf(file, "o-1")]) scene.Knowing(claim, new RecoveryState.Absent());
        scene.When(Merge with { Files = ["f-1", "f-2"] }, At);
        if (refused) scene.ThenRefused<MergeFilesInOneCall>(refusal => Assert.Equal("LOGE25-0001", refusal.Files));
        else scene.ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Theory]
    [InlineData("o-1", true, true)]
    [InlineData("o-1", false, false)]
    [InlineData("o-2", true, false)]
    public void Waits_for_money_that_is_to_come_back(string payee, bool open, bool refused)
    {
        var scene = Twice().Knowing(FileOfBody.IdOf("f-1"), new AFile(new FileOfBody("o-1", "call-1", null, null, false)))
            .Knowing(ClaimOnBody.IdOf("f-1"), new AClaim(new ClaimOnBody(payee, open))).Knowing(ClaimOnBody.IdOf("f-1", "o-1"), new RecoveryState.Absent())
            .When(Merge with { Files = ["f-1"] }, At);
        if (refused) scene.ThenRefused<MergeClaimOpen>(refusal => Assert.Equal("f-1", refusal.Files));
        else scene.ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    /// <summary>The ids by which this room knows those streams are theirs.</summary>
    [Fact]
    public void Asks_the_streams_of_files_and_claims_themselves()
    {
        Assert.Equal(ApplicationState.IdOf("f-1"), FileOfBody.IdOf("f-1"));
        Assert.Equal(RecoveryState.IdOf("f-1", "o-1"), ClaimOnBody.IdOf("f-1", "o-1"));
        Assert.Equal(RecoveryState.IdOf("f-1"), ClaimOnBody.IdOf("f-1"));
    }

    /// <summary>Nothing is done under the entry that is gone; whoever closes an account leaves both, and the one that stays says so.</summary>
    [Fact]
    public void Closes_the_entry_that_is_gone() => Twice().When(Merge, At)
        .When(new CorrectIdentity("Autre nom", null), At).ThenRefused<OrganisationMergedAway>()
        .When(new AddMember("p-9", [Member]), At).ThenRefused<OrganisationMergedAway>()
        .When(new SetBankDetails("FR14 2004 1010 0505 0001 3M02 606", null, "Toits et Chemins"), At).ThenRefused<OrganisationMergedAway>()
        .When(new RemoveMember("p-1"), At).ThenNothing();

    [Fact]
    public void Brings_the_people_over_without_a_right_that_binds_where_somebody_holds_it()
    {
        var merged = (OrganisationState.Registered)Body().Given(Added("p-1", Member, Editor), Added("p-3", Member, LegalRepresentative), new OrganisationMerged("o-2", ["p-1", "p-3"], Actor.Person("p-admin"))).State;
        new Scenario<OrganisationState, OrganisationCommand, OrganisationEvent>(new OrganisationDecider(), Other)
            .Given(new OrganisationRegistered("o-2", "Toits & Chemins (31)", SameSiren, null, "9220", new DateOnly(2011, 3, 1), "31", false), Added("p-2", Member, LegalRepresentative))
            .Knowing(Self, merged).By(Actor.Policy).When(new AbsorbOrganisation("o-1"), At)
            .Then(new OrganisationAbsorbed("o-1", ["p-2"]), Added("p-1", Member, Editor), Added("p-3", Member))
            .When(new AbsorbOrganisation("o-1"), At).ThenNothing();
    }

    [Fact]
    public void Brings_a_representative_over_where_there_is_none_with_the_services_and_those_merged_before()
    {
        var merged = (OrganisationState.Registered)Body().Given(
            Added("p-3", Member, LegalRepresentative), new ServiceAdded("north", "Nord", "31", []), new OrganisationAbsorbed("o-0", []), new OrganisationMerged("o-2", ["p-3"], Actor.Person("p-admin"))).State;
        new Scenario<OrganisationState, OrganisationCommand, OrganisationEvent>(new OrganisationDecider(), Other)
            .Given(new OrganisationRegistered("o-2", "Toits & Chemins (31)", SameSiren, null, "9220", new DateOnly(2011, 3, 1), "31", false))
            .Knowing(Self, merged).By(Actor.Policy).When(new AbsorbOrganisation("o-1"), At)
            .Then(new OrganisationAbsorbed("o-1", []), new OrganisationAbsorbed("o-0", []), Added("p-3", Member, LegalRepresentative), new ServiceAdded("north", "Nord", "31", []));
    }

    /// <summary>What led to the entry that is gone finds there whatever the one that stays has.</summary>
    [Fact]
    public void Has_from_then_on_what_the_one_that_stays_has() => Twice().When(Merge, At)
        .By(Actor.Policy).When(new FollowSurvivor(), At).ThenAccepted(accepted => Assert.IsType<SurvivorFollowed>(Assert.Single(accepted.Events)))
        .ThenState(state =>
        {
            var body = (OrganisationState.Registered)state;
            Assert.Equal(("Toits & Chemins (31)", "Toits et Chemins", SameSiren), (body.LegalName, body.FormerName, body.Siret));
            Assert.Equal(["p-2"], body.LegalRepresentatives);
            Assert.False(body.IsMember("p-1"));
        })
        .When(new FollowSurvivor(), At).ThenNothing();

    [Fact]
    public void Is_told_to_the_people_of_both_and_carried_to_the_other_entry()
    {
        var place = new EventPlace(Self, 9, DateTimeOffset.Parse(At), Actor.Person("p-admin"));
        var reactions = new OrganisationPolicy().On(new OrganisationMerged("o-2", ["p-1", "p-2"], Actor.Person("p-admin")), new OrganisationState.Absent(), place).ToList();
        Assert.Equal(new Reaction.Send(Other, new AbsorbOrganisation("o-1")), reactions[0]);
        var told = Assert.IsType<Reaction.Tell>(reactions[1]).Message;
        Assert.Equal(new OrganisationsMergedNotice("o-1", "o-2"), told.Notice);
        Assert.Equal([new ToPerson("p-1"), new ToPerson("p-2")], told.To.ToArray());

        var after = Survivor() with { Absorbed = ["o-1"] };
        var there = new OrganisationPolicy().On(new OrganisationAbsorbed("o-1", ["p-2"]), after, place with { Stream = Other }).ToList();
        Assert.Equal([new ToPerson("p-2")], Assert.IsType<Reaction.Tell>(there[0]).Message.To.ToArray());
        Assert.Equal(new Reaction.Send(Self, new FollowSurvivor()), there[1]);
        Assert.Contains(new Reaction.Send(Self, new FollowSurvivor()), new OrganisationPolicy().On(new MemberRemoved("p-2"), after, place with { Stream = Other }));
    }

    private sealed record AFile(FileOfBody Published) : IPublishes<FileOfBody>;

    private sealed record AClaim(ClaimOnBody Published) : IPublishes<ClaimOnBody>;
}
