using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Assessments;

public abstract record AssessmentEvent : Event;

[StoredAs("assessment.instructor-assigned")]
public sealed record InstructorAssigned(string Application, string Call, string Programme, int Revision, string Level, string? Departement, string Organisation, string Person, DateTimeOffset At)
    : AssessmentEvent;

/// <summary>The words are in the content record "assessment".</summary>
[StoredAs("assessment.saved")]
public sealed record AssessmentSaved(ImmutableSortedDictionary<string, int> Scores, ImmutableSortedSet<string> Justified, ImmutableArray<AmountLine> Proposed, string Hash) : AssessmentEvent, ITouchesNoView;

/// <summary>The reasoned opinion is in the content record "opinion".</summary>
[StoredAs("assessment.opinion-given")]
public sealed record OpinionGiven(LevelOpinion Opinion, DateTimeOffset At, Actor By) : AssessmentEvent;
