using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Awards.AwardsState.Known;

namespace GrantsPlatform.Core.Awards;

/// <summary>A scenario against the envelopes: <paramref name="Left"/> is negative where it goes over.</summary>
public sealed record ScenarioComparison(string Name, int Files, Money Amount, Money Left, ImmutableArray<EnvelopeLine> Strands, ImmutableSortedDictionary<string, Money> Departements);

public sealed record EnvelopeLine(string Strand, Money Envelope, Money Amount)
{
    public Money Left => Envelope - Amount;
}

public static class Scenarios
{
    /// <summary>Side by side, before the session: per strand, per département and in total.</summary>
    public static ScenarioComparison Compare(this Known known, string name)
    {
        var proposals = known.Scenarios[name];
        var sums = proposals.SelectMany(proposal => proposal.Lines).ByStrand();
        var total = sums.Values.Sum();
        return new ScenarioComparison(
            name, proposals.Length, total, known.Total - total,
            [.. known.Strands.Select(strand => new EnvelopeLine(strand.Key, strand.Value, sums.GetValueOrDefault(strand.Key)))],
            proposals.GroupBy(proposal => known.Files[proposal.Application].Candidate.Departement ?? "")
                .ToImmutableSorted(departement => departement.Key, departement => departement.SelectMany(proposal => proposal.Lines).Sum(line => line.Amount)));
    }

    internal static Response Save(SaveScenario save, Known known, Context context)
    {
        var grid = context.Facts.DefinitionUnder(known.Programme, known.Revision).Scoring;
        foreach (var proposals in save.Proposals.GroupBy(proposal => proposal.Application))
        {
            if (!known.Files.TryGetValue(proposals.Key, out var file)) return new FileNotBeforeCommittee(proposals.Key);
            if (file.Withdrawn) return new FileIsWithdrawn(proposals.Key);
            if (Thresholds.BarredBy(file, grid) is { } barred) return barred;
            if (file.Candidate.Requested.FirstExceeding([.. proposals.SelectMany(proposal => proposal.Lines)]) is { } line) return new GrantedAboveRequested(line.Strand, line.Year);
        }
        if (known.Scenarios.TryGetValue(save.Name, out var saved) && Wire.Same(saved, save.Proposals)) return Response.Nothing;
        var over = save.Proposals.SelectMany(proposal => proposal.Lines).Sum(line => line.Amount) - known.Total;
        return known.Chosen == save.Name && over > Money.Zero
            ? new ScenarioExceedsTotal(save.Name, over)
            : new ScenarioSaved(save.Name, save.Proposals);
    }

    internal static Response Choose(ChooseScenario choose, Known known)
    {
        if (!known.Scenarios.ContainsKey(choose.Name)) return new ScenarioUnknown(choose.Name);
        if (known.Chosen == choose.Name) return Response.Nothing;
        var left = known.Compare(choose.Name).Left;
        return left < Money.Zero ? new ScenarioExceedsTotal(choose.Name, -left) : new ScenarioChosen(choose.Name);
    }
}
