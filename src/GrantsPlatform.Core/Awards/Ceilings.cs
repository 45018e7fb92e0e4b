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
            var sums = GrantedToOthers(ceiling.Basis, known, file.Candidate).Concat(granted)
                .GroupBy(line => ceiling.Period == CeilingPeriod.Year ? line.Year : 0)
                .Select(period => period.Sum(line => line.Amount));
            if (sums.DefaultIfEmpty().Max() is var most && most > ceiling.Amount) return new CeilingExceeded(ceiling.Message, most - ceiling.Amount);
        }
        return null;
    }

    /// <summary>The lines as far as every ceiling leaves room for them; what is too much is taken from all alike.</summary>
    public static ImmutableArray<AmountLine> Bound(ProgrammeDefinition definition, Known known, AwardFile file, ImmutableArray<AmountLine> lines)
    {
        foreach (var ceiling in definition.Funding.Ceilings)
        {
            int PeriodOf(AmountLine line) => ceiling.Period == CeilingPeriod.Year ? line.Year : 0;
            var others = GrantedToOthers(ceiling.Basis, known, file.Candidate).ToLookup(PeriodOf);
            lines =
            [
                .. lines.GroupBy(PeriodOf).SelectMany(period =>
                {
                    var room = Money.Max(Money.Zero, ceiling.Amount - others[period.Key].Sum(line => line.Amount));
                    ImmutableArray<AmountLine> own = [.. period];
                    return own.Sum(line => line.Amount) > room ? own.Scaled(room) : own;
                }),
            ];
        }
        return lines;
    }

    /// <summary>The same lines, adding up to the amount; those that come to nothing are left out.</summary>
    public static ImmutableArray<AmountLine> Scaled(this ImmutableArray<AmountLine> lines, Money amount)
    {
        if (amount == Money.Zero) return [];
        var parts = Shares.Distribute(amount, lines.Select((line, i) => (Key: $"{i:D6}", line.Amount)).ToImmutableSorted(part => part.Key, part => part.Amount));
        return [.. lines.Select((line, i) => line with { Amount = parts[$"{i:D6}"], Unit = null, Quantity = null }).Where(line => line.Amount > Money.Zero)];
    }

    private static IEnumerable<AmountLine> GrantedToOthers(CeilingBasis basis, Known known, Candidate candidate) => known.Indexes.OfBody(candidate)
        .Where(application => application != candidate.Application)
        .Select(application => known.Files[application])
        .Where(other => SameBasis(basis, other.Candidate, candidate))
        .SelectMany(other => other.Granted);

    /// <summary>A service is one of its body's: two bodies may use the same word for theirs.</summary>
    private static bool SameBasis(CeilingBasis basis, Candidate one, Candidate other) => basis switch
    {
        CeilingBasis.File => false,
        // A body that had no SIRET when it drafted may have one by now.
        CeilingBasis.Siren => one.Siren == other.Siren || one.Organisation == other.Organisation,
        CeilingBasis.Service => one.Service is not null && one.Service == other.Service && one.Organisation == other.Organisation,
        _ => throw new InvalidOperationException($"{basis} is not a basis."),
    };
}
