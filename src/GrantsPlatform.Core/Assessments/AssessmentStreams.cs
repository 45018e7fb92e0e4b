using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Assessments;

internal static class AssessmentStreams
{
    public static StreamKind Kind { get; } = new(new AssessmentDecider())
    {
        Word = "instruction",
        Life = LifeOf.File,
        Views = [new AssessmentsView()],
        Policies = [new AssessmentPolicy(), new AssessmentsAfterApplications()],
        Permissions =
        [
            Permission.For<AssignInstructor>().Roles(Offices.OfProgramme),
            Permission.For<SaveAssessment>().Roles(Offices.OfInstruction),
            Permission.For<GiveOpinion>().Roles(Offices.OfInstruction),
            Permission.For<HandOverAssessment>().Roles(Offices.OfInstruction),
        ],
    };
}
