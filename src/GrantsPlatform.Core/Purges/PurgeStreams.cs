using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Purges;

internal static class PurgeStreams
{
    public static StreamKind Kind { get; } = new(new PurgeDecider())
    {
        Word = "effacement",
        Life = LifeOf.None,
        Views = [new PurgesView()],
        Policies = [new PurgePolicy()],
        Permissions =
        [
            Permission.For<AnnouncePurge>().Roles(Role.Administrator),
            Permission.For<StopPurge>().Roles(Role.Administrator),
            Permission.For<NotePurged>().SystemOnly(),
        ],
    };
}
