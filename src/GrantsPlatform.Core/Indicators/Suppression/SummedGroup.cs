using System.Collections.Immutable;

namespace GrantsPlatform.Core.Indicators;

/// <summary>Some of what is counted, whose sum is to be shown.</summary>
/// <param name="Units">What it sums, by place in the list of counts.</param>
/// <param name="Part">Groups of one part exclude each other and add up to the part's whole; null: it overlaps with others as it likes.</param>
/// <param name="Whole">The group that the part adds up to, by its place in the list of groups; null: the sum of all.</param>
public sealed record SummedGroup(ImmutableArray<int> Units, int? Part = null, int? Whole = null);
