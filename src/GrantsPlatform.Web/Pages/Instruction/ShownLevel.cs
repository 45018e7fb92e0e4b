using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Web.Pages.Instruction;

/// <summary>What a level has written of a file.</summary>
public sealed record ShownLevel(InstructedFile File, LevelWork Level)
{
    public ScoringGrid Grid => File.Definition.Scoring;

    /// <summary>Out of 100; null as long as a criterion is not scored.</summary>
    public decimal? Score => Level.Given?.Opinion.Score ?? (Grid.Criteria.Length > 0 && Grid.Covers(Level.Work.Scores) ? Grid.Score(Level.Work.Scores) : null);
}
