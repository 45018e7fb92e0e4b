using System.Collections.Immutable;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;

namespace GrantsPlatform.Web.Pages.Instruction.Assessing;

/// <summary>A line of the amounts that a level proposes: what was asked for one payee in a strand and a year.</summary>
public sealed record ProposedLine(AmountLine Asked)
{
    public string Name => $"propose-{Asked.Strand}-{Asked.Year}-{Asked.Payee}";
}

/// <summary>The grid of a level between what is typed and what the core takes. What cannot be read is said beside its input and left as it was.</summary>
public sealed class AssessmentForm(InstructedFile file, LevelWork level, Func<string, string?> typed, FormProblems problems)
{
    public static string ScoreOf(string criterion) => $"note-{criterion}";

    public static string WhyOf(string criterion) => $"justification-{criterion}";

    public ScoringGrid Grid => file.Definition.Scoring;

    /// <summary>What was asked, to be cut or kept: a line a strand, year and payee.</summary>
    public ImmutableArray<ProposedLine> Lines => [.. (file.File.Receipt?.Dossier.Requested ?? []).Select(line => new ProposedLine(line))];

    public string Score(Criterion criterion) => typed(ScoreOf(criterion.Code)) ?? (level.Work.Scores.TryGetValue(criterion.Code, out var score) ? $"{score}" : "");

    public string Why(Criterion criterion) => typed(WhyOf(criterion.Code)) ?? level.Words?.Justifications.GetValueOrDefault(criterion.Code) ?? "";

    public string Strengths => typed(nameof(Strengths)) ?? level.Words?.Strengths ?? "";

    public string Weaknesses => typed(nameof(Weaknesses)) ?? level.Words?.Weaknesses ?? "";

    public string Proposed(ProposedLine line) => typed(line.Name) ?? (level.Work.Proposed.FirstOrDefault(line.Asked.IsLike) is { } proposed ? Typed.Text(proposed.Amount) : "");

    public SaveAssessment Read() => new(Scores(), Whys(), Strengths.Trim(), Weaknesses.Trim(), Amounts());

    private ImmutableSortedDictionary<string, int> Scores()
    {
        var scores = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var criterion in Grid.Criteria)
        {
            if (Score(criterion) is not { Length: > 0 } text) continue;
            if (Typed.Whole(text) is { } score && score >= 0 && score <= criterion.Scale) scores[criterion.Code] = (int)score;
            else
            {
                problems.Add(new FormProblem(ScoreOf(criterion.Code), $"Indiquez une note entière de 0 à {criterion.Scale}.", null, criterion.Label));
                if (level.Work.Scores.TryGetValue(criterion.Code, out var before)) scores[criterion.Code] = before;
            }
        }
        return scores.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> Whys() =>
        Grid.Criteria.Select(criterion => (criterion.Code, Why: Why(criterion).Trim())).Where(one => one.Why.Length > 0).ToImmutableSortedDictionary(one => one.Code, one => one.Why, StringComparer.Ordinal);

    private ImmutableArray<AmountLine> Amounts()
    {
        var lines = ImmutableArray.CreateBuilder<AmountLine>();
        foreach (var line in Lines)
        {
            if (Proposed(line) is not { Length: > 0 } text) continue;
            if (Typed.Amount(text) is { } amount && amount >= Money.Zero) lines.Add(line.Asked with { Amount = amount, Unit = null, Quantity = null });
            else problems.Add(line.Name, Typed.NoAmount(text));
        }
        return lines.ToImmutable();
    }
}
