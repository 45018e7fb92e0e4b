using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Tests.Accounts;

/// <summary>File f-1 of organisation o-1, programme "sample", département 01.</summary>
public sealed class LookingAtAFile
{
    private static readonly ApplicationState Draft = AFile.Complete().State;
    private static readonly ApplicationState Lapsed = AFile.Complete().WhenTimeIs(Sample.Closes).State;
    private static readonly ApplicationState Submitted = AFile.Submitted().State;

    private static readonly Grant[] EveryRoleEverywhere = [.. Enum.GetValues<Role>().Select(role => new Grant(role, null, null))];

    [Theory]
    [InlineData(Sought.UnsentAnswers, "member editor submitter representative signatory partner")]
    [InlineData(Sought.File, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.Instruction, "instructor auditor")]
    [InlineData(Sought.Sheet, "instructor auditor")]
    [InlineData(Sought.Timeline, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.Conversation, "editor submitter representative instructor auditor")]
    [InlineData(Sought.Agreement, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.Reports, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.Examination, "instructor preparer officer auditor")]
    [InlineData(Sought.Payments, "preparer officer auditor")]
    [InlineData(Sought.RegisterRows, "editor submitter representative")]
    [InlineData(Sought.Organisation, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.Vault, "member editor submitter representative signatory partner instructor preparer officer auditor")]
    [InlineData(Sought.BankDetails, "submitter representative signatory preparer officer")]
    public void Is_for_these_people_and_nobody_else(Sought sought, string allowed) => Assert.Equal(
        allowed.Split(' '),
        Everybody.Where(who => Sees(sought, who.Viewer)).Select(who => who.Name));

    [Fact]
    public void Has_a_line_for_everything_that_can_be_sought() =>
        Assert.All(Enum.GetValues<Sought>(), sought => Assert.True(
            Sight.OfFile(sought, MemberWith(LegalRepresentative), Submitted) is null || Sight.OfFile(sought, Agent(EveryRoleEverywhere), Submitted) is null));

    [Fact]
    public void Is_for_no_agent_among_the_applicants_own_people_where_it_is_instructed()
    {
        var agent = Agent(EveryRoleEverywhere);
        Assert.Null(Sight.OfFile(Sought.Instruction, agent, Submitted));
        Assert.NotNull(Sight.OfFile(Sought.Instruction, MemberWith(LegalRepresentative) with { Account = agent.Account, Actor = agent.Actor }, Submitted));
    }

    [Fact]
    public void Is_not_for_agents_before_the_submission() => Assert.All(Enum.GetValues<Sought>(), sought =>
    {
        foreach (var unsent in new[] { Draft, Lapsed, AFile.Complete().When(new WithdrawApplication(), AFile.April).State })
            Assert.NotNull(Sight.OfFile(sought, Agent(EveryRoleEverywhere), unsent));
        Assert.NotNull(Sight.OfOrganisation(sought, Agent(EveryRoleEverywhere), Sample.Body, Draft, Lapsed));
    });

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("sample", null, true)]
    [InlineData(null, "01", true)]
    [InlineData("sample", "01", true)]
    [InlineData("sample", "02", false)]
    [InlineData("autre-2025", null, false)]
    [InlineData("autre-2025", "01", false)]
    public void Goes_by_the_programme_and_the_departement_of_the_grant(string? programme, string? departement, bool may)
    {
        var agent = Agent(new Grant(Role.DepartmentalInstructor, programme, departement));
        Assert.Equal(may, Sight.OfFile(Sought.File, agent, Submitted) is null);
        Assert.Equal(may, Sight.OfOrganisation(Sought.Organisation, agent, Sample.Body, Submitted) is null);
    }

    [Fact]
    public void Ends_with_a_recusal_but_not_for_the_applicants_own_people()
    {
        var recused = AFile.Submitted().Given(new PersonRecused("p-1")).State;
        Assert.NotNull(Sight.OfFile(Sought.File, Agent(EveryRoleEverywhere), recused));
        Assert.NotNull(Sight.OfOrganisation(Sought.Vault, Agent(EveryRoleEverywhere), Sample.Body, recused));
        Assert.Null(Sight.OfFile(Sought.File, Agent(EveryRoleEverywhere), AFile.Submitted().Given(new PersonRecused("p-2")).State));
        Assert.Null(Sight.OfFile(Sought.File, MemberWith(Editor), recused));
    }

    [Fact]
    public void Of_an_organisation_is_not_opened_by_the_file_of_another()
    {
        Assert.NotNull(Sight.OfOrganisation(Sought.Organisation, Agent(EveryRoleEverywhere), "o-2", Submitted));
        Assert.NotNull(Sight.OfOrganisation(Sought.Organisation, Agent(EveryRoleEverywhere), Sample.Body));
        Assert.NotNull(Sight.OfOrganisation(Sought.Organisation, MemberWith(LegalRepresentative), "o-3", Submitted));
    }

    /// <summary>o-2 is a partner in the file of o-1.</summary>
    [Fact]
    public void Of_a_partner_is_its_own_part_from_the_submission_on_and_nothing_else()
    {
        var (draft, shared) = (AFile.WithPartner().State, AFile.WithPartner().Submit("2025-05-02T08:00:00Z").State);
        var partner = new Viewer(Actor.Person("p-1"), Sample.Agent("p-1"), id => id == "o-2" ? With(Member) : Sample.Organisation());
        Assert.Null(Sight.OfPartner(partner, shared, "o-2"));
        Assert.NotNull(Sight.OfPartner(partner, draft, "o-2"));
        Assert.NotNull(Sight.OfPartner(partner, Submitted, "o-2"));
        Assert.NotNull(Sight.OfPartner(partner, shared, "o-1"));
        Assert.NotNull(Sight.OfPartner(Agent(EveryRoleEverywhere), shared, "o-2"));
        Assert.All(Enum.GetValues<Sought>(), sought => Assert.NotNull(Sight.OfFile(sought, partner, shared)));
    }

    [Fact]
    public void Gives_no_hint_of_what_there_is()
    {
        var stranger = Agent();
        Assert.Equal(Sight.OfFile(Sought.File, stranger, Submitted), Sight.OfFile(Sought.File, stranger, new ApplicationState.Absent()));
        Assert.IsType<ObjectUnknown>(Sight.OfFile(Sought.File, MemberWith(Editor), new ApplicationState.Absent()));
    }

    public static TheoryData<string> Nobodies => ["closed", "without-account", "system", "of-another-account"];

    [Theory, MemberData(nameof(Nobodies))]
    public void Needs_an_open_account_of_ones_own(string who)
    {
        var member = MemberWith(LegalRepresentative);
        var viewer = who switch
        {
            "closed" => member with { Account = new AccountState.Closed("p-1", default, default, null) },
            "without-account" => member with { Account = null },
            "system" => member with { Actor = Actor.Console },
            _ => member with { Account = Sample.Agent("p-9", EveryRoleEverywhere) },
        };
        Assert.All(Enum.GetValues<Sought>().Where(sought => who != "system" || !OfThePlatform.Contains(sought)), sought => Assert.NotNull(Sight.OfFile(sought, viewer, Submitted)));
        Assert.All(Enum.GetValues<Sought>(), sought => Assert.NotNull(Sight.OfOrganisation(sought, viewer, Sample.Body, Submitted)));
    }

    private static readonly Sought[] OfThePlatform = [Sought.Sheet, Sought.Instruction, Sought.Conversation, Sought.Examination, Sought.Payments];

    /// <summary>The papers of a committee and the record of a file are made on the platform's own machine; of what was not sent there are none.</summary>
    [Fact]
    public void Gives_the_platform_what_offices_keep()
    {
        Assert.All(OfThePlatform, sought => Assert.Null(Sight.OfFile(sought, Viewer.Console, Submitted)));
        Assert.All(OfThePlatform, sought => Assert.NotNull(Sight.OfFile(sought, Viewer.Console, Draft)));
    }

    private static bool Sees(Sought sought, Viewer viewer)
    {
        var seen = Sight.OfFile(sought, viewer, Submitted) is null;
        Assert.Equal(seen, Sight.OfOrganisation(sought, viewer, Sample.Body, Submitted) is null);
        return seen;
    }

    private static IEnumerable<(string Name, Viewer Viewer)> Everybody =>
    [
        ("member", MemberWith(Member)),
        ("editor", MemberWith(Member, Editor)),
        ("submitter", MemberWith(Member, Submitter)),
        ("representative", MemberWith(Member, LegalRepresentative)),
        ("signatory", MemberWith(Member, DelegatedSignatory)),
        ("partner", MemberWith(Member, PartnerContact)),
        ("instructor", Agent(new Grant(Role.DepartmentalInstructor, "sample", "01"))),
        ("preparer", Agent(new Grant(Role.PaymentPreparer, "sample", null))),
        ("officer", Agent(new Grant(Role.AuthorisingOfficer, "sample", null))),
        ("auditor", Agent(new Grant(Role.Auditor, null, null))),
        ("stranger", Agent()),
        ("agent-of-another", Agent(new Grant(Role.ProgrammeManager, "autre-2025", null))),
        ("member-of-another", new Viewer(Actor.Person("p-1"), Sample.Agent("p-1"), id => id == "o-2" ? With(LegalRepresentative) : Sample.Organisation())),
    ];

    private static Viewer Agent(params Grant[] grants) => new(Actor.Person("p-1"), Sample.Agent("p-1", grants), _ => Sample.Organisation());

    private static Viewer MemberWith(params MemberRight[] rights) =>
        new(Actor.Person("p-1"), Sample.Agent("p-1"), id => id == Sample.Body ? With([Member, .. rights]) : null);

    private static OrganisationState.Registered With(params MemberRight[] rights) =>
        Sample.Organisation() is var body ? body with { Members = body.Members.Add("p-1", [.. rights]) } : body;
}
