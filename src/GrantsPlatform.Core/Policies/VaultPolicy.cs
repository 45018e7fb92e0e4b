using System.Globalization;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Vaults;

namespace GrantsPlatform.Core.Policies;

/// <summary>The organisation's people learn in time which of its documents runs out.</summary>
public sealed class VaultPolicy : Policy<VaultState, VaultEvent>
{
    /// <summary>The value by which the mail finds the document's title, which is erasable.</summary>
    public const string NumberValue = "number";

    public override string Kind => VaultState.Kind;

    public override IEnumerable<Reaction> On(VaultEvent happened, VaultState after, EventPlace place) => happened switch
    {
        DocumentExpiring e =>
        [
            new Reaction.Tell(new Message("document-expiring", place.Stream, [new ToOrganisation(place.Stream.Key)],
                new[] { (NumberValue, e.Number.ToString(CultureInfo.InvariantCulture)), ("validUntil", French.Date(e.ValidUntil)) }
                    .ToImmutableSorted(value => value.Item1, value => value.Item2))),
        ],
        DocumentFiled or DocumentReplaced or DocumentWithdrawn => [],
        _ => throw new InvalidOperationException($"{happened} has no policy."),
    };
}
