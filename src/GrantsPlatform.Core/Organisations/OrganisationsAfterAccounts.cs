using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Organisations;

/// <summary>
/// Whoever closes an account leaves their organisations. One that would so lose its last legal representative refuses, and the refusal becomes a task
/// for a person.
///</summary>
public sealed class OrganisationsAfterAccounts : Following<AccountEvent>
{
    public override string Kind => AccountState.Kind;

    public override IEnumerable<Reaction> On(AccountEvent happened, EventPlace place) => happened switch
    {
        AccountClosed => [new Reaction.SendToEach(OrganisationsView.Memberships, place.Stream.Key, null, null, new RemoveMember(place.Stream.Key))],
        _ => [],
    };
}
