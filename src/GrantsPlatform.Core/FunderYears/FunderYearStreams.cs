using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.FunderYears;

internal static class FunderYearStreams
{
    public static StreamKind Kind { get; } = new(new FunderYearDecider())
    {
        Word = "aides d’une année",
        Life = LifeOf.Agreement,
        Permissions =
        [
            Permission.For<ReserveYear>().SystemOnly(),
            Permission.For<SettleYear>().SystemOnly(),
        ],
    };
}
