using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Assessments;

internal static class AnAssessment
{
    public const string Day = "2025-05-20T08:00:00Z";

    public static readonly AssignInstructor Assign = new("f-1", "local", "i-1");
    public static readonly InstructorAssigned Assigned = new("f-1", "c-1", Sample.Programme, 1, "local", "01", Sample.Body, "i-1", Sample.At(Day));

    public static readonly SaveAssessment Save = new(
        ImmutableSortedDictionary<string, int>.Empty.Add("quality", 4).Add("cost", 3),
        ImmutableSortedDictionary<string, string>.Empty.Add("quality", "Solide").Add("cost", "Raisonnable"),
        "Équipe", "Calendrier", [Sample.Line(2025, 10_000)]);

    public static Scenario<AssessmentState, AssessmentCommand, AssessmentEvent> New(ApplicationState? file = null, params string[] accounts)
    {
        var scene = new Scenario<AssessmentState, AssessmentCommand, AssessmentEvent>(new AssessmentDecider(), AssessmentState.IdOf("f-1", "local"))
            .Knowing(ApplicationState.IdOf("f-1"), file ?? AFile.UnderReview().State)
            .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published());
        foreach (var id in accounts.Append("i-1"))
            scene.Knowing(AccountState.IdOf(id), Sample.Agent(id, new Grant(Role.DepartmentalInstructor, Sample.Programme, "01")));
        return scene;
    }

    public static Scenario<AssessmentState, AssessmentCommand, AssessmentEvent> Entrusted(ApplicationState? file = null) => New(file).Given(Assigned).By("i-1");

    public static Scenario<AssessmentState, AssessmentCommand, AssessmentEvent> Complete(ApplicationState? file = null) => Entrusted(file).When(Save, Day);
}
