using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Calls;

internal static class CallStreams
{
    public static StreamKind Kind { get; } = new(new CallDecider())
    {
        Word = "appel à projets",
        Life = LifeOf.Call,
        Views = [new CallsView()],
        Permissions =
        [
            Permission.For<CreateCall>().Roles(Role.ProgrammeManager),
            Permission.For<ReviseCall>().Roles(Role.ProgrammeManager),
            Permission.For<ScheduleCall>().Roles(Role.ProgrammeManager),
            Permission.For<ExtendCall>().Roles(Role.ProgrammeManager),
            Permission.For<SatisfyCondition>().Roles(Role.ProgrammeManager),
            Permission.For<BeginSelection>().SystemOnly(),
            Permission.For<ConcludeSelection>().Roles(Offices.OfSelection),
            Permission.For<PublishResults>().Roles(Role.ProgrammeManager),
            Permission.For<ArchiveCall>().Roles(Role.ProgrammeManager),
            Permission.For<CancelCall>().Roles(Role.ProgrammeManager),
        ],
    };
}
