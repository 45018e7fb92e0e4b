using GrantsPlatform.Core.Access;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Workplaces;
using static GrantsPlatform.Core.Kernel.MemberRight;

namespace GrantsPlatform.Core.Tests.Accounts;

public sealed class AskingForPermission
{
    private const bool Yes = true;
    private static readonly Scope OfTheBody = new(null, null, ["o-1"]);
    private static readonly Scope OfAFile = new("essai-2025", "31", ["o-1"]);

    [Fact]
    public void Finds_a_line_for_every_command() =>
        Assert.Empty(Wire.CommandTypes.Where(type => !HasLine(type)).Select(type => type.Name));

    [Fact]
    public void Is_for_people_only() => Assert.All(
        new[] { Actor.Clock, Actor.Policy, Actor.Console },
        system => Assert.Null(Permissions.Check(new Tick(), system, Scope.Platform, null, _ => null)));

    [Fact]
    public void Is_not_passed_by_a_part_of_the_platform_that_nobody_knows() =>
        Assert.NotNull(Permissions.Check(new Tick(), Actor.Parse("system:other"), Scope.Platform, null, _ => null));

    public static TheoryData<Command, MemberRight, bool> Rights => new()
    {
        { new AddMember("p-3", []), Submitter, Yes },
        { new AddMember("p-3", []), LegalRepresentative, Yes },
        { new AddMember("p-3", []), Editor, !Yes },
        { new ChangeMemberRights("p-3", []), LegalRepresentative, Yes },
        { new ChangeMemberRights("p-3", []), Submitter, !Yes },
        { new RemoveMember("p-3"), LegalRepresentative, Yes },
        { new RemoveMember("p-3"), Submitter, !Yes },
        { new CorrectIdentity("Toits", null), LegalRepresentative, Yes },
        { new CorrectIdentity("Toits", null), Editor, !Yes },
        { new AddService("s", "S", "31", []), Editor, Yes },
        { new AddService("s", "S", "31", []), PartnerContact, !Yes },
        { new SetBankDetails("", null, ""), DelegatedSignatory, Yes },
        { new SetBankDetails("", null, ""), Editor, !Yes },
        { new VerifyBankDetails("h"), LegalRepresentative, !Yes },
    };

    [Theory]
    [MemberData(nameof(Rights))]
    public void Goes_by_the_right_in_the_organisation(Command command, MemberRight right, bool allowed) =>
        AssertAllowed(allowed, Permissions.Check(command, Actor.Person("p-1"), OfTheBody, Agent(), id => id == "o-1" ? Body(right) : null));

    public static TheoryData<Command, Role, bool> Roles => new()
    {
        { new GrantRole(Role.Auditor), Role.Administrator, Yes },
        { new GrantRole(Role.Auditor), Role.ProgrammeManager, !Yes },
        { new RevokeRole(Role.Auditor), Role.Administrator, Yes },
        { new ErasePerson(), Role.Administrator, Yes },
        { new ErasePerson(), Role.Auditor, !Yes },
        { new CloseAccount(), Role.Administrator, Yes },
        { new SettleTask(), Role.Administrator, Yes },
        { new SettleTask(), Role.Auditor, !Yes },
        { new VerifyBankDetails("h"), Role.PaymentPreparer, Yes },
        { new VerifyBankDetails("h"), Role.AuthorisingOfficer, Yes },
        { new VerifyBankDetails("h"), Role.Administrator, !Yes },
        { new ClaimKey(new StreamId("organisation", "o-1")), Role.Administrator, !Yes },
        { new RaiseTask(new StreamId("organisation", "o-1"), "w", "c"), Role.Administrator, !Yes },
        { new BeginJob("check-each"), Role.DepartmentalInstructor, Yes },
        { new BeginJob("check-each"), Role.PaymentPreparer, Yes },
        { new ArrangeColumns("c-1", []), Role.Auditor, Yes },
        { new StopJob(), Role.Administrator, !Yes },
        { new NotePage(0, []), Role.Administrator, !Yes },
        { new Tick(), Role.Administrator, !Yes },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public void Goes_by_the_role(Command command, Role role, bool allowed) =>
        AssertAllowed(allowed, Permissions.Check(command, Actor.Person("p-1"), Scope.Platform, Agent(new Grant(role, null, null)), _ => null));

    [Fact]
    public void Does_not_give_the_platform_to_the_administrator_of_one_programme() => Assert.IsType<NotAllowed>(Permissions.Check(
        new GrantRole(Role.Auditor), Actor.Person("p-1"), Scope.Platform, Agent(new Grant(Role.Administrator, "essai-2025", null)), _ => null));

    [Fact]
    public void Lets_finance_of_any_programme_verify_bank_details() => Assert.Null(Permissions.Check(
        new VerifyBankDetails("h"), Actor.Person("p-1"), OfTheBody, Agent(new Grant(Role.PaymentPreparer, "essai-2025", null)), _ => Body()));

    [Fact]
    public void Lets_everybody_see_to_their_own_account()
    {
        var own = Scope.Platform with { Account = "p-1" };
        Assert.Null(Permissions.Check(new CloseAccount(), Actor.Person("p-1"), own, Agent(), _ => null));
        Assert.IsType<ObjectUnknown>(Permissions.Check(new CloseAccount(), Actor.Person("p-1"), own with { Account = "p-2" }, Agent(), _ => null));
        Assert.IsType<NotAllowed>(Permissions.Check(new ErasePerson(), Actor.Person("p-1"), own, Agent(), _ => null));
    }

    [Fact]
    public void Lets_a_newcomer_open_an_account_and_nothing_else()
    {
        Assert.Null(Permissions.Check(new OpenAccount("N", "m", "k"), Actor.Person("p-1"), Scope.Platform, null, _ => null));
        Assert.Null(Permissions.Check(new OpenAccount("N", "m", "k"), Actor.Person("p-1"), Scope.Platform, new AccountState.Absent(), _ => null));
        Assert.NotNull(Permissions.Check(new OpenAccount("N", "m", "k"), Actor.Person("p-1"), Scope.Platform, Agent(), _ => null));
        Assert.NotNull(Permissions.Check(Organisations.Bodies.Register, Actor.Person("p-1"), Scope.Platform, null, _ => null));
        Assert.Null(Permissions.Check(Organisations.Bodies.Register, Actor.Person("p-1"), Scope.Platform, Agent(), _ => null));
    }

    [Fact]
    public void Is_refused_to_a_closed_account() => Assert.IsType<ObjectUnknown>(Permissions.Check(
        new RemoveMember("p-3"), Actor.Person("p-1"), OfTheBody,
        new AccountState.Closed("p-1", default, default, null), _ => Body(LegalRepresentative)));

    [Fact]
    public void Hides_what_is_none_of_the_persons_business()
    {
        var command = new RemoveMember("p-3");
        Assert.IsType<ObjectUnknown>(Permissions.Check(command, Actor.Person("p-1"), OfAFile, Agent(), _ => null));
        Assert.IsType<ObjectUnknown>(Permissions.Check(command, Actor.Person("p-1"), OfAFile, Agent(new Grant(Role.Auditor, "autre-2025", null)), _ => null));
        Assert.IsType<NotAllowed>(Permissions.Check(command, Actor.Person("p-1"), OfAFile, Agent(new Grant(Role.Auditor, "essai-2025", "09")), _ => null));
        Assert.IsType<NotAllowed>(Permissions.Check(command, Actor.Person("p-1"), OfAFile, Agent(), _ => Body(Member)));
    }

    private static void AssertAllowed(bool allowed, Refusal? refusal)
    {
        if (allowed) Assert.Null(refusal);
        else Assert.IsType<NotAllowed>(refusal);
    }

    private static bool HasLine(Type command)
    {
        try
        {
            return Permissions.Of(command).Command == command;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static AccountState.Open Agent(params Grant[] grants) => new("p-1", "h", "k", default, [.. grants]);

    private static OrganisationState Body(params MemberRight[] rights) =>
        Organisations.Bodies.Body().Given(Organisations.Bodies.Added("p-1", rights)).State;
}
