using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Templates;

internal static class TemplatesStreams
{
    public static StreamKind Kind { get; } = new(new TemplatesDecider())
    {
        Word = "modèles de courriers",
        Life = LifeOf.None,
        Permissions =
        [
            Permission.For<KeepTemplate>().Roles(Role.ProgrammeManager),
            Permission.For<LeaveTemplate>().Roles(Role.ProgrammeManager),
        ],
    };
}
