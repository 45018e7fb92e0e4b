using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Tests.Kernel;
using static GrantsPlatform.Core.Kernel.MemberRight;
using static GrantsPlatform.Core.Tests.Organisations.Bodies;

namespace GrantsPlatform.Core.Tests.Organisations;

public sealed class KeepingMembers
{
    private static Scenario<OrganisationState, OrganisationCommand, OrganisationEvent> Led() => Body()
        .Given(Added("p-1", Member, Editor, Submitter), Added("p-2", Member, LegalRepresentative))
        .Knowing(AccountState.IdOf("p-3"), Account("p-3"));

    [Fact]
    public void Adds_a_colleague_who_is_always_a_member() => Led()
        .By("p-1").When(new AddMember("p-3", [Submitter, Editor, Editor]), At).Then(Added("p-3", Member, Editor, Submitter))
        .When(new AddMember("p-3", [Editor, Submitter]), At).ThenNothing()
        .When(new AddMember("p-3", []), At).ThenRefused<MemberAlready>();

    [Fact]
    public void Adds_only_who_has_an_account() => Led()
        .Knowing(AccountState.IdOf("p-4"), new AccountState.Absent())
        .When(new AddMember("p-4", []), At).ThenRefused<AccountUnknown>()
        .When(new AddMember("p 4", []), At).ThenRefused<AccountUnknown>();

    [Fact]
    public void Lets_a_representative_name_another_or_delegate() => Led()
        .By("p-2").When(new AddMember("p-3", [LegalRepresentative]), At).Then(Added("p-3", Member, LegalRepresentative));

    [Fact]
    public void Lets_an_administrator_name_the_first_representative() => Body()
        .Knowing(AccountState.IdOf("p-3"), Account("p-3"))
        .By("p-admin").When(new AddMember("p-3", [LegalRepresentative]), At).Then(Added("p-3", Member, LegalRepresentative));

    [Theory]
    [InlineData(LegalRepresentative)]
    [InlineData(DelegatedSignatory)]
    public void Keeps_a_submitter_from_giving_more_than_they_have(MemberRight right) => Led()
        .By("p-1").When(new AddMember("p-3", [right]), At).ThenRefused<OnlyRepresentativesConfer>();

    [Fact]
    public void Changes_rights() => Led()
        .When(new ChangeMemberRights("p-1", [PartnerContact]), At).Then(new MemberRightsChanged("p-1", [Member, PartnerContact]))
        .When(new ChangeMemberRights("p-1", [Member, PartnerContact]), At).ThenNothing()
        .When(new ChangeMemberRights("p-9", []), At).ThenRefused<MemberUnknown>();

    [Fact]
    public void Removes_a_member_once() => Led()
        .When(new RemoveMember("p-1"), At).Then(new MemberRemoved("p-1"))
        .When(new RemoveMember("p-1"), At).ThenNothing();

    [Fact]
    public void Never_loses_the_last_representative() => Led()
        .When(new RemoveMember("p-2"), At).ThenRefused<LastLegalRepresentative>()
        .When(new ChangeMemberRights("p-2", [Editor]), At).ThenRefused<LastLegalRepresentative>()
        .When(new ChangeMemberRights("p-2", [LegalRepresentative, Editor]), At).Then(new MemberRightsChanged("p-2", [Member, Editor, LegalRepresentative]))
        .When(new ChangeMemberRights("p-1", [LegalRepresentative]), At).Then(new MemberRightsChanged("p-1", [Member, LegalRepresentative]))
        .When(new RemoveMember("p-2"), At).Then(new MemberRemoved("p-2"));

    [Fact]
    public void Reads_the_account_of_the_newcomer()
    {
        var decider = new OrganisationDecider();
        Assert.Equal([new Need.State(new StreamId("account", "p-3"))], decider.Needs(Self, new AddMember("p-3", []), Led().State, Facts.None));
    }
}
