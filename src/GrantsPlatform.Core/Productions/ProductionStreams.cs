using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Productions;

internal static class ProductionStreams
{
    public static StreamKind Kind { get; } = new(new ProductionDecider())
    {
        Word = "document préparé",
        Life = LifeOf.None,
        Views = [new ProductionsView()],
        Policies = [new ProductionPolicy()],
        Permissions =
        [
            // What they may see of it is looked at when it is made, and again when it is taken.
            Permission.For<OrderDocument>().Anyone(),
            Permission.For<DiscardDocument>().Oneself(),
            // Whoever asked for it asks anew, from its own page.
            Permission.For<OrderDocumentAgain>().ConsoleOrAdministrator(),
            Permission.For<NoteAttempt>().SystemOnly(),
            Permission.For<SettleParts>().Oneself(),
            Permission.For<NoteProgress>().SystemOnly(),
            Permission.For<NoteMade>().SystemOnly(),
            Permission.For<NoteNotMade>().SystemOnly(),
        ],
    };
}
