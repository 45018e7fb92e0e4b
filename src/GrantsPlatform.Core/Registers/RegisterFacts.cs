using System.Collections.Immutable;

namespace GrantsPlatform.Core.Registers;

/// <summary>What others know of a register: whether rows are kept, since when some are gone, and what was certified of them.</summary>
/// <param name="PurgedOn">The day on which rows went last because their time was over; null: never.</param>
/// <param name="Seals">The latest of each period, by its name.</param>
public sealed record RegisterFacts(bool HasRows, DateOnly? PurgedOn, ImmutableSortedDictionary<string, IndicatorsSealed> Seals);
