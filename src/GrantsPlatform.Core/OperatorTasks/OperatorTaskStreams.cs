using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

internal static class OperatorTaskStreams
{
    public static StreamKind Kind { get; } = new(new OperatorTaskDecider())
    {
        Word = "tâche",
        Life = LifeOf.None,
        Views = [new OperatorTasksView()],
        Permissions =
        [
            Permission.For<RaiseTask>().SystemOnly(),
            Permission.For<SettleTask>().ConsoleOrAdministrator(),
        ],
    };
}
