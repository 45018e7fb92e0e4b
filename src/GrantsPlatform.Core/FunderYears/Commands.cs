using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.FunderYears;

public abstract record FunderYearCommand : Command;

/// <summary>
/// Room for an agreement: <paramref name="Amount"/> replaces what it held before. It is answered by an event either way.
/// An attempt that is not later than the last one changes nothing.
/// </summary>
/// <param name="Ceiling">Most that the body may hold in all; null: no limit.</param>
/// <param name="Threshold">Above it an agreement is mandatory.</param>
[SentAs("reserve-year")]
public sealed record ReserveYear(string Agreement, int Attempt, Money Amount, Money? Ceiling, Money Threshold) : FunderYearCommand;

/// <summary>What the agreement holds from now on, at most what it held: the rest becomes free.</summary>
[SentAs("settle-year")]
public sealed record SettleYear(string Agreement, int Attempt, Money Amount) : FunderYearCommand;
