using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A level of instruction. <paramref name="OpinionRequired"/>: no committee before this level has given its opinion.</summary>
/// <param name="SeesOthers">When whoever instructs here may read what other levels have given.</param>
public sealed record ReviewLevel(
    string Code, string Label, Role Role, bool OpinionRequired,
    [Description("When whoever instructs at this level reads the opinions of the other levels; left out: always.")] OpinionSight SeesOthers = OpinionSight.Always);

public enum OpinionSight
{
    Always,

    /// <summary>Nobody's judgement leans on another's: only once their own level has given its opinion.</summary>
    AfterOwnOpinion,
}

/// <param name="Quorum">Members who must be present and not recused, for each file.</param>
/// <param name="CastingVote">The chair's vote decides a tie.</param>
/// <param name="Tie">What a tie means that nobody's vote decides, be it that everybody abstained.</param>
public sealed record CommitteeRules(
    int Quorum, bool CastingVote,
    [Description("What a tie that nobody breaks means; left out: the file is put off to a later session.")] UnbrokenTie Tie = UnbrokenTie.Deferred)
{
    /// <summary>Where no committee decides.</summary>
    public static readonly CommitteeRules None = new(0, false);
}

public enum UnbrokenTie
{
    /// <summary>Nothing is decided: a later session sees the file.</summary>
    Deferred,

    /// <summary>What has no majority is not adopted.</summary>
    Rejected,
}

/// <param name="Threshold">Least score, out of 100, for a file to be proposed; null: none.</param>
/// <param name="WeightsTotal">Where the weights are points or percentages: what they add up to.</param>
public sealed record ScoringGrid(
    ImmutableArray<Criterion> Criteria,
    [Description("Least score out of 100 to be proposed.")] decimal? Threshold = null,
    [Description("What the weights must add up to, such as 100; left out: they are relative.")] decimal? WeightsTotal = null,
    [Description("A file under the threshold is neither proposed nor awarded without a recorded exception; left out: the threshold is only shown.")] bool Binding = false)
{
    /// <summary>Where nothing is scored.</summary>
    public static readonly ScoringGrid None = new([]);

    /// <summary>What stands in the way of a file with these opinions: null where nothing does.</summary>
    public decimal? Bars(decimal? score) => Binding && Threshold is { } least && score < least ? least : null;

    /// <summary>Every criterion has a score between 0 and its scale, and nothing else is scored.</summary>
    public bool Covers(IReadOnlyDictionary<string, int> scores) =>
        scores.Count == Criteria.Length
        && Criteria.All(criterion => scores.TryGetValue(criterion.Code, out var score) && score >= 0 && score <= criterion.Scale);

    /// <summary>The weighted mean out of 100, rounded to two decimals, halves away from zero. Only for scores that the grid covers.</summary>
    public decimal Score(IReadOnlyDictionary<string, int> scores)
    {
        if (!Covers(scores)) throw new ArgumentException("The scores do not cover the grid.", nameof(scores));
        var weighted = Criteria.Aggregate((Fraction)0L, (sum, criterion) => sum + ((Fraction)criterion.Weight * (long)scores[criterion.Code] / (long)criterion.Scale));
        return (weighted * 100L / Criteria.Sum(criterion => criterion.Weight)).Shown(2, Rounding.Nearest).Value;
    }
}

/// <param name="Scale">The best score; the least is 0.</param>
public sealed record Criterion(string Code, string Label, int Scale, decimal Weight);
