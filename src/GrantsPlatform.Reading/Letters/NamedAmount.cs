using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Reading.Letters;

/// <summary>"Logement, 2022": an amount by the strand's label and the year.</summary>
public sealed record NamedAmount(string Label, Money Amount)
{
    internal static ImmutableArray<NamedAmount> ByStrandAndYear(IEnumerable<AmountLine> lines, ProgrammeDefinition definition) =>
    [
        .. lines.GroupBy(line => (line.Strand, line.Year)).OrderBy(line => line.Key.Year)
            .Select(line => new NamedAmount($"{definition.FindStrand(line.Key.Strand)?.Label ?? line.Key.Strand}, {FundedYears.Label(line.Key.Year)}", line.Sum(one => one.Amount))),
    ];
}
