using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Asks a person to look at what could not be carried out. One task a failed effect, however often it is told.</summary>
internal sealed class TaskRaiser(CommandBus bus)
{
    public async Task RaiseAsync(string effectId, StreamId about, string work, string code, CancellationToken cancellation)
    {
        var outcome = await bus.SendAsync(
            OperatorTaskState.IdOf(effectId), new RaiseTask(about, work, code),
            new CommandHeader(effectId + "~task", Actor.Policy), cancellation).ConfigureAwait(false);
        // Raised before, for another reason, by an attempt that was cut off: there is a task, and that is enough.
        if (outcome is CommandOutcome.Refused { Refusal: not CommandIdReused } refused)
            throw new InvalidOperationException($"The task for {effectId} was refused: {refused.Refusal.Code}.");
    }
}
