using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

public sealed record SharedViewRow(string Person, int Number);

/// <summary>Lists that people of a call share with their colleagues (partition: the call).</summary>
public sealed class SharedViewsView : View<WorkplaceState>
{
    public const string Name = "shared-work-views";

    public override string Kind => WorkplaceState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["number"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, WorkplaceState state) => WorkplaceState.PlaceOf(id) is not (var person, var call) ? [] :
        state.Views.Where(view => view.Value.Shared).Select(view => new ViewRow(
            Name, call, $"{person}~{view.Key}", new SharedViewRow(person, view.Key),
            ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("number", SortKey.Of(view.Key))));
}
