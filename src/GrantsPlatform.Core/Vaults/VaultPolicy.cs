using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Vaults;

/// <summary>The organisation's people learn in time which of its documents runs out.</summary>
public sealed class VaultPolicy : Policy<VaultState, VaultEvent>
{
    public override string Kind => VaultState.Kind;

    public override IEnumerable<Reaction> On(VaultEvent happened, VaultState after, EventPlace place) => happened switch
    {
        DocumentExpiring e => [new Reaction.Tell(new Message(new DocumentExpiringNotice(e.Number, e.ValidUntil), place.Stream, [new ToOrganisation(place.Stream.Key)]))],
        DocumentFiled or DocumentReplaced or DocumentWithdrawn => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
