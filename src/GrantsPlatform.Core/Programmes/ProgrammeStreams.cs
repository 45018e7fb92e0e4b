using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Programmes;

internal static class ProgrammeStreams
{
    public static StreamKind Kind { get; } = new(new ProgrammeDecider())
    {
        Word = "programme",
        Life = LifeOf.None,
        Views = [new ProgrammesView()],
        Permissions =
        [
            Permission.For<PublishDefinition>().Roles(Role.ProgrammeManager, Role.Administrator),
        ],
    };
}
