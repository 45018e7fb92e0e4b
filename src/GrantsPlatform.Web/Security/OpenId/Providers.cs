using System.Collections.Immutable;

namespace GrantsPlatform.Web.Security.OpenId;

/// <summary>The providers of this platform.</summary>
public sealed class Providers(IEnumerable<IProvider> all)
{
    private readonly ImmutableArray<IProvider> _all = [.. all];

    public IReadOnlyList<IProvider> All => _all;

    public IProvider? Find(string? name) => _all.FirstOrDefault(provider => provider.Name == name);
}
