using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Appeals;

internal static class AppealStreams
{
    public static StreamKind Kind { get; } = new(new AppealDecider())
    {
        Word = "recours",
        Life = LifeOf.File,
        Views = [new AppealsView()],
        Policies = [new AppealPolicy(), new AppealsAfterApplications()],
        Permissions =
        [
            Permission.For<ReceiveAppeal>().Roles(Role.HeadOfService, Role.ProgrammeManager, Role.CommitteeSecretary),
            Permission.For<ExamineAppeal>().Roles(Offices.OfProgramme),
            Permission.For<UpholdAppeal>().Roles(Role.HeadOfService),
            Permission.For<RefuseAppeal>().Roles(Role.HeadOfService),
        ],
    };
}
