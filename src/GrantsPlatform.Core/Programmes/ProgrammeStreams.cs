using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

internal static class ProgrammeStreams
{
    public static StreamKind Kind { get; } = new(new ProgrammeDecider())
    {
        Word = "programme",
        Life = LifeOf.None,
        Permissions =
        [
            Permission.For<PublishDefinition>().Roles(Role.ProgrammeManager, Role.Administrator),
        ],
    };
}
