using System.Collections.Immutable;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Lives;

/// <summary>What one stream has to have done for it.</summary>
/// <param name="TickIsDue">Its deadline has come.</param>
/// <param name="Due">The first unfinished effect of each lane whose time has come, in the order of their commits.</param>
/// <param name="Next">The earliest instant at which something falls due that is not due now; null when there is nothing ahead.</param>
public sealed record Agenda(bool TickIsDue, ImmutableArray<Errand> Due, DateTimeOffset? Next)
{
    public bool IsFree => !TickIsDue && Due.IsEmpty;
}

/// <summary>An effect, without what it carries: small enough to be written down by an engine.</summary>
public sealed record Errand(string Effect, EffectKind Kind);
