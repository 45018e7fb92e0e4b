using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Workplaces;

internal static class WorkplaceStreams
{
    private static readonly ImmutableArray<Role> Anybody = [.. Enum.GetValues<Role>()];

    /// <summary>Whoever works for a funder, and of them only the one whose it is: see <see cref="WorkplaceDecider"/>.</summary>
    public static StreamKind Kind { get; } = new(new WorkplaceDecider())
    {
        Word = "poste de travail",
        Life = LifeOf.None,
        Views = [new SharedViewsView()],
        Permissions =
        [
            Permission.For<ArrangeColumns>().RolesOfAnyProgramme(Anybody),
            Permission.For<SaveWorkView>().RolesOfAnyProgramme(Anybody),
            Permission.For<RemoveWorkView>().RolesOfAnyProgramme(Anybody),
            Permission.For<TickFiles>().RolesOfAnyProgramme(Anybody),
            Permission.For<MarkSeen>().RolesOfAnyProgramme(Anybody),
        ],
    };
}
