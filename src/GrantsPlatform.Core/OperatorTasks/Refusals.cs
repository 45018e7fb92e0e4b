using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public sealed record TaskUnknown() : Refusal(RefusalKind.NotFound, "task.unknown",
    "Cette tâche n’existe pas.", "Revenez à la liste des tâches.");
