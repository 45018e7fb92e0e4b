using System.Collections.Frozen;
using System.Collections.Immutable;
using GrantsPlatform.Core;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Runtime;

/// <summary>The kinds of streams that a runtime carries; <see cref="Core"/> is everything of the core.</summary>
public sealed class RuntimeCatalogue
{
    private readonly FrozenDictionary<string, IDecider> _deciders;
    private readonly FrozenDictionary<string, ImmutableArray<IPolicy>> _policies;
    private readonly FrozenDictionary<string, ImmutableArray<IView>> _views;
    private readonly FrozenDictionary<string, ViewSchema> _schemas;

    public RuntimeCatalogue(IReadOnlyCollection<StreamKind> kinds)
    {
        _deciders = kinds.ToFrozenDictionary(kind => kind.Name, kind => kind.Decider);
        // Several rooms may do something about one event: in the order in which they are listed.
        _policies = kinds.SelectMany(kind => kind.Policies).GroupBy(policy => policy.Kind).ToFrozenDictionary(kind => kind.Key, kind => kind.ToImmutableArray());
        _views = kinds.SelectMany(kind => kind.Views).GroupBy(view => view.Kind).ToFrozenDictionary(kind => kind.Key, kind => kind.ToImmutableArray());
        _schemas = _views.Values.SelectMany(kind => kind).SelectMany(view => view.Schemas)
            .DistinctBy(schema => schema.Name).ToFrozenDictionary(schema => schema.Name);
    }

    public static RuntimeCatalogue Core { get; } = new(Catalogue.Kinds);

    public IEnumerable<ViewSchema> Schemas => _schemas.Values.OrderBy(schema => schema.Name, StringComparer.Ordinal);

    internal IDecider? FindDecider(string kind) => _deciders.GetValueOrDefault(kind);

    internal IDecider DeciderOf(string kind) =>
        FindDecider(kind) ?? throw new InvalidOperationException($"No decider knows streams of the kind '{kind}'.");

    internal ImmutableArray<IPolicy> PoliciesOf(string kind) => _policies.TryGetValue(kind, out var policies) ? policies : [];
    internal ImmutableArray<IView> ViewsOf(string kind) => _views.TryGetValue(kind, out var views) ? views : [];

    internal ViewSchema SchemaOf(string view) =>
        _schemas.GetValueOrDefault(view) ?? throw new InvalidOperationException($"No view is called '{view}'.");
}
