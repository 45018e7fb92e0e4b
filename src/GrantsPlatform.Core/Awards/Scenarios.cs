using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Identifiers;
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

/// <summary>The erasable words of a scenario on its files.</summary>
public sealed record ScenarioRemarks(ImmutableSortedDictionary<string, string> Words)
{
    /// <summary>Its name is what somebody typed: the record bears its hash.</summary>
    public static string RecordOf(string scenario) => $"scenario/{Digest.Of(scenario)}";
}

public static class Scenarios
{
    public const int LongestName = 80;
    public const int LongestRemark = 500;
    public const int MostScenarios = 30;

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
        if (SingleLine.Of(save.Name, LongestName) != save.Name) return new ScenarioNeedsName(LongestName);
        if (!known.Scenarios.ContainsKey(save.Name) && known.Scenarios.Count >= MostScenarios) return new TooManyScenarios(MostScenarios);
        var saved = known.Scenarios.GetValueOrDefault(save.Name, []);
        var grid = context.Facts.DefinitionUnder(known.Programme, known.Revision).Scoring;
        if (Unfit(save, known, grid) is { } unfit) return unfit;
        if (context.Actor.PersonId is { } person && Touched(saved, save.Proposals).Any(application => known.Files[application].Candidate.Recused.Contains(person))) return new ActorRecused();
        var remarks = RemarksOf(save);
        if (remarks.Words.Any(remark => !save.Proposals.Any(proposal => proposal.Application == remark.Key) || Texts.Length(remark.Value) > LongestRemark)) return new RemarkTooLong(LongestRemark);
        var over = save.Proposals.SelectMany(proposal => proposal.Lines).Sum(line => line.Amount) - known.Total;
        var isSaved = known.Scenarios.ContainsKey(save.Name) && Wire.Same(saved, save.Proposals);
        if (!isSaved && known.Chosen == save.Name && over > Money.Zero) return new ScenarioExceedsTotal(save.Name, over);
        var amounts = isSaved ? Response.Nothing : Response.Accept(new ScenarioSaved(save.Name, save.Proposals));
        var hash = Digest.Of(Wire.ToBytes(remarks));
        return (known.Remarks.TryGetValue(save.Name, out var kept) ? hash == kept : remarks.Words.IsEmpty)
            ? amounts
            : Response.Accept([.. amounts.Events, new ScenarioRemarked(save.Name, hash)]).With(ContentChange.Json(ScenarioRemarks.RecordOf(save.Name), remarks));
    }

    private static Refusal? Unfit(SaveScenario save, Known known, ScoringGrid grid)
    {
        foreach (var proposals in save.Proposals.GroupBy(proposal => proposal.Application))
        {
            if (!known.Files.TryGetValue(proposals.Key, out var file)) return new FileNotBeforeCommittee(proposals.Key);
            if (file.Withdrawn) return new FileIsWithdrawn(proposals.Key);
            if (Thresholds.BarredBy(file, grid) is { } barred) return barred;
            if (file.Candidate.Requested.FirstExceeding([.. proposals.SelectMany(proposal => proposal.Lines)]) is { } line) return new GrantedAboveRequested(line.Strand, line.Year);
        }
        return null;
    }

    /// <summary>Files whose amounts are no longer what they were; a person who stepped back from one touches it neither way.</summary>
    private static IEnumerable<string> Touched(ImmutableArray<Proposal> before, ImmutableArray<Proposal> after)
    {
        var (was, becomes) = (before.ToLookup(proposal => proposal.Application), after.ToLookup(proposal => proposal.Application));
        return was.Select(one => one.Key).Union(becomes.Select(one => one.Key))
            .Where(application => !Wire.Same(was[application].SelectMany(one => one.Lines).ToImmutableArray(), becomes[application].SelectMany(one => one.Lines).ToImmutableArray()));
    }

    private static ScenarioRemarks RemarksOf(SaveScenario save) =>
        new((save.Remarks ?? ImmutableSortedDictionary<string, string>.Empty).Where(remark => !remark.Value.IsMissing()).ToImmutableSorted(remark => remark.Key, remark => remark.Value.Trim()));

    internal static Response Drop(DropScenario drop, Known known) =>
        !known.Scenarios.ContainsKey(drop.Name) ? Response.Nothing
        : known.Chosen == drop.Name ? new ScenarioIsChosen(drop.Name)
        : known.Remarks.ContainsKey(drop.Name) ? Response.Accept(new ScenarioDropped(drop.Name)).With(new ContentChange.Erase(ScenarioRemarks.RecordOf(drop.Name)))
        : new ScenarioDropped(drop.Name);

    internal static Response Choose(ChooseScenario choose, Known known)
    {
        if (!known.Scenarios.ContainsKey(choose.Name)) return new ScenarioUnknown(choose.Name);
        if (known.Chosen == choose.Name) return Response.Nothing;
        var left = known.Compare(choose.Name).Left;
        return left < Money.Zero ? new ScenarioExceedsTotal(choose.Name, -left) : new ScenarioChosen(choose.Name);
    }
}
