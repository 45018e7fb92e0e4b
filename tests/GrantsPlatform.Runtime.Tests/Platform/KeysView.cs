using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Runtime.Tests.Platform;

internal sealed record KeyRow(string Key, StreamId? Owner);

/// <summary>Keys by state, and how many are in each.</summary>
internal sealed class KeysView : View<KeyState>
{
    public override string Kind => KeyState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema("keys", ["state"], ["key"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, KeyState state) => state is KeyState.Free ? [] :
    [
        new ViewRow(
            "keys", "all", id.Key, new KeyRow(id.Key, state is KeyState.Held held ? held.Owner : null),
            ImmutableDictionary<string, string>.Empty.Add("state", NameOf(state)),
            ImmutableDictionary<string, string>.Empty.Add("key", SortKey.Of(id.Key))),
    ];

    public override IEnumerable<Contribution> Contributions(StreamId id, KeyState state) =>
        [new Contribution("keys", "all", NameOf(state), ImmutableSortedDictionary<string, long>.Empty.Add("count", 1))];

    private static string NameOf(KeyState state) => state.GetType().Name.ToLowerInvariant();
}
