using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

public abstract record PreparationCommand : Command;

/// <summary>Begins to prepare a call under the id that it will bear, from a published revision of its programme.</summary>
[SentAs("begin-preparation")]
public sealed record BeginPreparation(string Programme, int Revision) : PreparationCommand, IBegins
{
    public Scope ScopeIn(Facts facts) => new(Programme, null, []);
}

/// <summary>
/// Keeps what was typed, right or wrong, in place of what was kept before. <paramref name="Typed"/>: by the paths of <see cref="CallPlaces"/>; what is
/// left out stays as the programme has it.
/// </summary>
[SentAs("keep-preparation")]
public sealed record KeepPreparation(ImmutableSortedDictionary<string, string> Typed) : PreparationCommand;

/// <summary>No call is to come of it: what was typed is erased.</summary>
[SentAs("drop-preparation")]
public sealed record DropPreparation : PreparationCommand;
