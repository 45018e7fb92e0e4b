using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Draws;

internal static class DrawStreams
{
    public static StreamKind Kind { get; } = new(new DrawDecider())
    {
        Word = "tirage au sort",
        Life = LifeOf.Call,
        Policies = [new DrawPolicy(), new DrawsAfterReports()],
        Permissions =
        [
            Permission.For<EnterDraw>().SystemOnly(),
        ],
    };
}
