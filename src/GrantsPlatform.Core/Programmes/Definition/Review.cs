using System.Collections.Immutable;
using System.ComponentModel;
using GrantsPlatform.Core.Accounts;

namespace GrantsPlatform.Core.Programmes;

/// <summary>A level of instruction. <paramref name="OpinionRequired"/>: no committee before this level has given its opinion.</summary>
public sealed record ReviewLevel(string Code, string Label, Role Role, bool OpinionRequired);

/// <param name="Quorum">Members who must be present and not recused, for each file.</param>
/// <param name="CastingVote">The chair's vote decides a tie.</param>
public sealed record CommitteeRules(int Quorum, bool CastingVote);

/// <param name="Threshold">Least score, out of 100, for a file to be proposed; null: none.</param>
public sealed record ScoringGrid(ImmutableArray<Criterion> Criteria, [Description("Least score out of 100 to be proposed.")] decimal? Threshold = null)
{
    /// <summary>Every criterion has a score between 0 and its scale, and nothing else is scored.</summary>
    public bool Covers(IReadOnlyDictionary<string, int> scores) =>
        scores.Count == Criteria.Length
        && Criteria.All(criterion => scores.TryGetValue(criterion.Code, out var score) && score >= 0 && score <= criterion.Scale);

    /// <summary>The weighted mean out of 100, rounded to two decimals, halves away from zero. Only for scores that the grid covers.</summary>
    public decimal Score(IReadOnlyDictionary<string, int> scores)
    {
        if (!Covers(scores)) throw new ArgumentException("The scores do not cover the grid.", nameof(scores));
        var weighted = Criteria.Sum(criterion => criterion.Weight * scores[criterion.Code] / criterion.Scale);
        return decimal.Round(weighted * 100 / Criteria.Sum(criterion => criterion.Weight), 2, MidpointRounding.AwayFromZero);
    }
}

/// <param name="Scale">The best score; the least is 0.</param>
public sealed record Criterion(string Code, string Label, int Scale, decimal Weight);
