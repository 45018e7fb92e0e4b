using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Purges.PurgeState.Known;

namespace GrantsPlatform.Core.Purges;

/// <param name="Files">How many it is about; of those, how many are gone and how many stayed.</param>
public sealed record PurgeRow(string Id, string Call, KeptAs As, string By, PurgePhase Phase, int Files, int Erased, int Kept, DateTimeOffset At, DateOnly? From);

/// <summary>Everything that was ever erased by somebody's decision.</summary>
public sealed class PurgesView : View<PurgeState>
{
    public const string Name = "purges";
    public const string Partition = "all";

    public override string Kind => PurgeState.Kind;

    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, [], ["at"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, PurgeState state) => state is not Known { Origin: var origin } purge ? [] :
    [
        new ViewRow(
            Name, Partition, id.Key,
            new PurgeRow(id.Key, origin.Call, origin.As, origin.By, purge.Phase, origin.Applications.Length, purge.Erased.Length, purge.Kept.Length, origin.At, purge.From),
            ImmutableDictionary<string, string>.Empty, ImmutableDictionary<string, string>.Empty.Add("at", SortKey.Of(origin.At))),
    ];
}
