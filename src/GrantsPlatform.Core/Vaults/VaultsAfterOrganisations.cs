using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;

namespace GrantsPlatform.Core.Vaults;

/// <summary>Where two entries of a body become one, the one that stays offers the documents of both.</summary>
public sealed class VaultsAfterOrganisations : Following<OrganisationEvent>
{
    public override string Kind => OrganisationState.Kind;

    public override IEnumerable<Reaction> On(OrganisationEvent happened, EventPlace place) => happened switch
    {
        OrganisationAbsorbed e => [new Reaction.Send(VaultState.IdOf(place.Stream.Key), new TakeOverDocuments(e.Merged))],
        _ => [],
    };
}
