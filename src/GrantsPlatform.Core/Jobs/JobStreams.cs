using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Jobs;

internal static class JobStreams
{
    public static StreamKind Kind { get; } = new(new JobDecider())
    {
        Word = "traitement",
        Life = LifeOf.None,
        Views = [new JobsView()],
        Policies = [new JobPolicy()],
        Permissions =
        [
            // Whoever works for a funder; what they may do to each object is looked at when it is done.
            Permission.For<BeginJob>().RolesOfAnyProgramme([.. Enum.GetValues<Role>()]),
            Permission.For<ChooseForJob>().Oneself(),
            Permission.For<StartJob>().Oneself(),
            Permission.For<StopJob>().Oneself(),
            Permission.For<NotePage>().SystemOnly(),
        ],
    };
}
