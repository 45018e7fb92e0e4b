using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Assessments;

public abstract record AssessmentCommand : Command;

/// <summary>Entrusts a file to an instructor at one level; again with another person: the file changes hands.</summary>
[SentAs("assign-instructor")]
public sealed record AssignInstructor(string Application, string Level, string Person) : AssessmentCommand, IBegins
{
    public Scope ScopeIn(Facts facts) =>
        facts.FindPublished<ApplicationFacts>(ApplicationState.IdOf(Application))?.Scope ?? Scope.Platform;
}

/// <summary>
/// The instructor's work so far: scores by criterion with a justification each, strengths, weaknesses, proposed amounts.
/// Whatever is left out is not there yet.
/// </summary>
[SentAs("save-assessment")]
public sealed record SaveAssessment(
    ImmutableSortedDictionary<string, int> Scores,
    ImmutableSortedDictionary<string, string> Justifications,
    string Strengths,
    string Weaknesses,
    ImmutableArray<AmountLine> Proposed) : AssessmentCommand;

/// <summary>Ends the level's work: the header's reason is the reasoned opinion.</summary>
[SentAs("give-opinion")]
public sealed record GiveOpinion(Opinion Opinion) : AssessmentCommand;

/// <summary>The instructor in charge passes the file on, with the work done so far, to a colleague of the same level, perhaps of another service; the header's reason says why.</summary>
[SentAs("hand-over-assessment")]
public sealed record HandOverAssessment(string Person) : AssessmentCommand;
