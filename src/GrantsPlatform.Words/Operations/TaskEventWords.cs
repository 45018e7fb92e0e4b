using GrantsPlatform.Core.OperatorTasks;

namespace GrantsPlatform.Words;

public static class TaskEventWords
{
    public static string Of(OperatorTaskEvent happened, INames names) => happened switch
    {
        TaskRaised e => $"Tâche ouverte pour un opérateur, au sujet de\u202F: {names.Object(e.About)} (refus {e.Code}, opération {e.Work})",
        TaskSettled => "Tâche réglée",
        _ => throw EventWords.None(happened),
    };
}
