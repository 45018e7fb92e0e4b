using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

public abstract record DrawEvent : Event;

/// <param name="DrawAt">When the draw is made in which it is.</param>
[StoredAs("draw.entered")]
public sealed record DrawEntered(string Call, string Code, string Programme, string Report, decimal Share, DateTimeOffset DrawAt, DateTimeOffset At) : DrawEvent;

/// <summary>Everything that is needed to draw again: see <see cref="Sampling"/>.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Population">In ordinal order.</param>
/// <param name="Seed">Follows from the head and the population.</param>
/// <param name="Drawn">The smallest rank first.</param>
[StoredAs("draw.made")]
public sealed record DrawMade(
    int Number, ImmutableArray<string> Population, JournalHead Head, string Algorithm, string Seed, decimal Share, ImmutableArray<string> Drawn, DateTimeOffset At) : DrawEvent;
