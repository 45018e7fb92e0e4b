using System.Collections.Immutable;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

public sealed record AssessmentRow(string Application, string Call, string Level, string? Departement, DateTimeOffset AssignedAt, Opinion? Opinion, decimal? Score);

/// <summary>An instructor's own list: the partition is the account.</summary>
public sealed class AssessmentsView : View<AssessmentState>
{
    public const string Name = "assessments";

    public override string Kind => AssessmentState.Kind;
    public override ImmutableArray<ViewSchema> Schemas => [new ViewSchema(Name, ["call", "status", "departement"], ["assignedAt"])];

    public override IEnumerable<ViewRow> Rows(StreamId id, AssessmentState state)
    {
        if (state is not AssessmentState.Known { Assignment: var assignment } known) return [];
        return
        [
            new ViewRow(Name, assignment.Person, id.Key,
                new AssessmentRow(assignment.Application, assignment.Call, assignment.Level, assignment.Departement, assignment.At,
                    known.Given?.Opinion.Opinion, known.Given?.Opinion.Score),
                ImmutableDictionary<string, string>.Empty
                    .Add("call", assignment.Call).Add("status", known.Given is null ? "open" : "given").Add("departement", assignment.Departement ?? ""),
                ImmutableDictionary<string, string>.Empty.Add("assignedAt", SortKey.Of(assignment.At))),
        ];
    }
}
