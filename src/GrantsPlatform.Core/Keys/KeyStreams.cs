using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Keys;

internal static class KeyStreams
{
    public static StreamKind Kind { get; } = new(new KeyDecider())
    {
        Word = "valeur unique",
        Life = LifeOf.None,
        Permissions =
        [
            Permission.For<ClaimKey>().Door(),
            Permission.For<ConfirmKey>().SystemOnly(),
            Permission.For<ReleaseKey>().SystemOnly(),
        ],
    };
}
