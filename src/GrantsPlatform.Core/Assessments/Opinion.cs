using System.Collections.Immutable;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Assessments;

public enum Opinion
{
    Favourable,
    Reservations,
    Unfavourable,
}

/// <summary>A level's finished opinion as other streams carry it: the score is out of 100, the words stay with the assessment under <paramref name="Hash"/>.</summary>
public sealed record LevelOpinion(Opinion Opinion, decimal Score, ImmutableArray<AmountLine> Proposed, string Hash);
