using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.OperatorTasks;

public sealed record TaskUnknown() : Refusal(RefusalKind.NotFound, "task.unknown",
    "Cette tâche n’existe pas.", "Revenez à la liste des tâches.");

public sealed record TaskNeedsReason() : Refusal(RefusalKind.Invalid, "task.needs-reason",
    "Dites comment la tâche a été réglée.", "Ajoutez un motif, puis validez de nouveau.");
