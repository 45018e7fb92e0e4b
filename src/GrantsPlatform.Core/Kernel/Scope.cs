using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Where an object belongs, for the question who may act on it: a programme, a département, organisations, and for an account
/// the person whose own it is. Null or empty: none in particular.
/// </summary>
public sealed record Scope(string? Programme, string? Departement, ImmutableArray<string> Organisations, string? Account = null)
{
    public static readonly Scope Platform = new(null, null, []);

    /// <summary>Organisations that have a part of their own in it, and no right over the rest.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];
}

/// <summary>A state that knows where it belongs.</summary>
public interface IScoped
{
    Scope Scope { get; }
}

/// <summary>A command that may begin a stream: it says where the new object will belong, from the facts that the decision reads.</summary>
public interface IBegins
{
    Scope ScopeIn(Facts facts);
}
