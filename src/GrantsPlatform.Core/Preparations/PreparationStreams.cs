using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Preparations;

internal static class PreparationStreams
{
    public static StreamKind Kind { get; } = new(new PreparationDecider())
    {
        Word = "préparation d’un appel à projets",
        Life = LifeOf.None,
        Views = [new PreparationsView()],
        Permissions =
        [
            Permission.For<BeginPreparation>().Roles(Role.ProgrammeManager),
            Permission.For<KeepPreparation>().Roles(Role.ProgrammeManager),
            Permission.For<DropPreparation>().Roles(Role.ProgrammeManager),
        ],
    };
}
