using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;

namespace GrantsPlatform.Core.Assessments;

/// <summary>One level's instruction of one file.</summary>
public abstract record AssessmentState
{
    public const string Kind = "assessment";

    public static StreamId IdOf(string application, string level) => StreamId.Named(Kind, $"{application}~{level}");

    public sealed record Absent : AssessmentState;

    public sealed record Known(InstructorAssigned Assignment, AssessmentWork Work, OpinionGiven? Given) : AssessmentState, IScoped, IPublishes<LivesUnder>
    {
        /// <summary>It has been somebody else's before.</summary>
        public bool WasHandedOver { get; init; }

        LivesUnder IPublishes<LivesUnder>.Published => new(Assignment.Programme, Assignment.Revision);

        public Scope Scope => new(Assignment.Programme, Assignment.Departement, [Assignment.Organisation]);
    }
}

/// <summary>What the instructor has entered; the words stay in the content record.</summary>
public sealed record AssessmentWork(ImmutableSortedDictionary<string, int> Scores, ImmutableSortedSet<string> Justified, ImmutableArray<AmountLine> Proposed, string Hash)
{
    public static readonly AssessmentWork None = new(ImmutableSortedDictionary<string, int>.Empty, [], [], "");
}

/// <summary>The content record "assessment".</summary>
public sealed record AssessmentWords(ImmutableSortedDictionary<string, string> Justifications, string Strengths, string Weaknesses)
{
    public const string Record = "assessment";
    public const string OpinionRecord = "opinion";

    public static bool IsRecord(string name) => name is Record or OpinionRecord;
}
