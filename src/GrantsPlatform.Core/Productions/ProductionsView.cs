using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Productions.ProductionState.Known;

namespace GrantsPlatform.Core.Productions;

public sealed record ProductionRow(string Id, string Document, ProductionPhase Phase, DateTimeOffset OrderedAt);

/// <summary>The documents that somebody has made, by account, as long as they lie ready.</summary>
public sealed class ProductionsView : View<ProductionState>
{
    public const string Name = "productions";

    public override string Kind => ProductionState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase"], ["orderedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ProductionState state) => state is Known { Phase: not ProductionPhase.Gone } known
        ?
        [
            new ViewRow(
                Name, known.By, id.Key, new ProductionRow(id.Key, known.Document, known.Phase, known.OrderedAt),
                ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(known.Phase)),
                ImmutableDictionary<string, string>.Empty.Add("orderedAt", SortKey.Of(known.OrderedAt))),
        ]
        : [];
}
