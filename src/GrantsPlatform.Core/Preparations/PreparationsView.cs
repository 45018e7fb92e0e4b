using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

public sealed record PreparationRow(string Id, string Programme, int Revision, DateTimeOffset KeptAt);

/// <summary>Calls that are being prepared, of all programmes; those that have become calls are still there.</summary>
public sealed class PreparationsView : View<PreparationState>
{
    public const string Name = "preparations";
    public const string Partition = "all";

    public override string Kind => PreparationState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["programme"], ["keptAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, PreparationState state) => state is not PreparationState.Known { IsDropped: false } known
        ? []
        :
        [
            new ViewRow(Name, Partition, id.Key, new PreparationRow(id.Key, known.Programme, known.Revision, known.KeptAt),
                ImmutableDictionary<string, string>.Empty.Add("programme", known.Programme),
                ImmutableDictionary<string, string>.Empty.Add("keptAt", SortKey.Of(known.KeptAt))),
        ];
}
