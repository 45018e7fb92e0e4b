using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>Ceilings within one call, over all files of the same basis. Those across calls are the funder's year's.</summary>
internal static class Ceilings
{
    public static Refusal? FirstExceeded(ProgrammeDefinition definition, Known known, AwardFile file, ImmutableArray<AmountLine> granted)
    {
        foreach (var ceiling in definition.Funding.Ceilings)
        {
            var others = known.Files.Values
                .Where(other => other.Candidate.Application != file.Candidate.Application && SameBasis(ceiling.Basis, other.Candidate, file.Candidate))
                .SelectMany(other => other.Granted);
            var sums = others.Concat(granted)
                .GroupBy(line => ceiling.Period == CeilingPeriod.Year ? line.Year : 0)
                .Select(period => period.Sum(line => line.Amount));
            if (sums.DefaultIfEmpty().Max() is var most && most > ceiling.Amount) return new CeilingExceeded(ceiling.Message, most - ceiling.Amount);
        }
        return null;
    }

    /// <summary>A service is one of its body's: two bodies may use the same word for theirs.</summary>
    private static bool SameBasis(CeilingBasis basis, Candidate one, Candidate other) => basis switch
    {
        CeilingBasis.File => false,
        CeilingBasis.Siren => one.Siren == other.Siren,
        CeilingBasis.Service => one.Service is not null && one.Service == other.Service && one.Organisation == other.Organisation,
        _ => throw new InvalidOperationException($"{basis} is not a basis."),
    };
}
