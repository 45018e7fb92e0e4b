using System.Collections.Immutable;

namespace GrantsPlatform.Core.Kernel;

/// <summary>
/// Everything that makes a kind of stream what it is, but for its words. Each room that has streams describes its kind beside the decider, and
/// <see cref="Catalogue.Kinds"/> lists them: whoever carries, shows or documents kinds asks there.
/// </summary>
public sealed record StreamKind(IDecider Decider)
{
    /// <summary>"application".</summary>
    public string Name => Decider.Kind;

    /// <summary>French, as people name one of them.</summary>
    public required string Word { get; init; }

    public required LifeOf Life { get; init; }

    /// <summary>A line for each command of the kind: who may send it.</summary>
    public required ImmutableArray<Permission> Permissions { get; init; }

    /// <summary>What the room does when something has happened, to its own streams or to those of a room below: a room above is not known here, and sees for itself.</summary>
    public ImmutableArray<IPolicy> Policies { get; init; } = [];

    public ImmutableArray<IView> Views { get; init; } = [];
}

/// <summary>To what a stream belongs for as long as it lives: an engine that runs lives carries what is due for all that belong together with one and the same code.</summary>
public enum LifeOf
{
    /// <summary>What there is to do for it is done as soon as it is heard of.</summary>
    None,

    Call,
    File,
    Agreement,
}
