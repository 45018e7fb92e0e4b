using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Applications;

public enum Opinion
{
    Favourable,
    Reservations,
    Unfavourable,
}

/// <summary>A level's finished opinion as other streams carry it: the score is out of 100, the words stay with the assessment under <paramref name="Hash"/>.</summary>
public sealed record LevelOpinion(Opinion Opinion, decimal Score, ImmutableArray<AmountLine> Proposed, string Hash);

public static class Opinions
{
    /// <summary>The mean score of the levels, out of 100, rounded to two decimals, halves away from zero; null before any opinion.</summary>
    public static decimal? MeanScore(this IReadOnlyDictionary<string, LevelOpinion> opinions) =>
        opinions.Count == 0 ? null : decimal.Round(opinions.Values.Average(opinion => opinion.Score), 2, MidpointRounding.AwayFromZero);
}
