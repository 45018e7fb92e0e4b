using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Revision">The latest.</param>
public sealed record ProgrammeRow(string Code, string Title, int Revision);

/// <summary>Programmes of which something is published.</summary>
public sealed class ProgrammesView : View<ProgrammeState>
{
    public const string Name = "programmes";
    public const string Partition = "all";

    public override string Kind => ProgrammeState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["title"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, ProgrammeState state) => state.Revisions.IsEmpty
        ? []
        :
        [
            new ViewRow(Name, Partition, id.Key, new ProgrammeRow(id.Key, state.Revisions[^1].Definition.Title, state.Latest),
                ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("title", SortKey.Of(state.Revisions[^1].Definition.Title))),
        ];
}
