using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <param name="Envelope">The initial credits; top-ups come on top.</param>
public sealed record Strand(string Code, string Label, [Description("The initial credits in euros; top-ups come on top.")] Money Envelope, ImmutableArray<TopUp> TopUps = default)
{
    public ImmutableArray<TopUp> TopUps { get; init; } = TopUps.OrEmpty();

    public Money Total => Envelope + TopUps.Sum(topUp => topUp.Amount);
}

/// <summary>Credits added to a strand from another source.</summary>
public sealed record TopUp(Money Amount, string Source);
