using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Numbers;

internal static class NumbersStreams
{
    public static StreamKind Kind { get; } = new(new NumbersDecider())
    {
        Word = "numéros de dossiers",
        Life = LifeOf.Call,
        Permissions =
        [
            Permission.For<AssignNumber>().SystemOnly(),
        ],
    };
}
