using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

public sealed record CallRow(string Id, string Programme, int Revision, string Title, CallPhase Phase, DateTimeOffset OpensAt, DateTimeOffset ClosesAt);

public sealed class CallsView : View<CallState>
{
    public const string Name = "calls";
    public const string Partition = "all";

    public override string Kind => CallState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["phase", "programme"], ["closesAt", "opensAt", "title"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, CallState state) => state is not CallState.Known call
        ? []
        :
        [
            new ViewRow(Name, Partition, id.Key,
                new CallRow(id.Key, call.Programme, call.Revision, call.Title, call.Phase, call.OpensAt, call.ClosesAt),
                ImmutableDictionary<string, string>.Empty.Add("phase", Wire.NameOf(call.Phase)).Add("programme", call.Programme),
                ImmutableDictionary<string, string>.Empty
                    .Add("closesAt", SortKey.Of(call.ClosesAt)).Add("opensAt", SortKey.Of(call.OpensAt)).Add("title", SortKey.Of(call.Title))),
        ];
}
