using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Runtime.Effects;

/// <summary>Carries a policy's command to its stream. A refusal becomes a task, and the lane goes on.</summary>
internal sealed class CommandDelivery(CommandBus bus, TaskRaiser tasks)
{
    public async Task SendAsync(string effectId, StreamId to, Command command, CancellationToken cancellation)
    {
        var outcome = await bus.SendAsync(to, command, new CommandHeader(effectId, Actor.Policy), cancellation).ConfigureAwait(false);
        if (outcome is not CommandOutcome.Refused refused) return;
        // Says nothing about the command: it is tried again like after an outage.
        if (refused.Refusal is TooBusy) throw new DeliveryFailedException($"{to} is too busy.");
        await tasks.RaiseAsync(effectId, to, Wire.NameOf(command), refused.Refusal.Code, cancellation).ConfigureAwait(false);
    }

    /// <summary>Carries a person's own command, while something that they asked for is made: the answer is the maker's to tell.</summary>
    public async Task<(Refusal? Refusal, bool Held)> SendForAsync(string person, string id, StreamId to, Command command, CancellationToken cancellation) =>
        await bus.SendAsync(to, command, new CommandHeader(id, Actor.Person(person)), cancellation).ConfigureAwait(false) switch
        {
            CommandOutcome.Refused { Refusal: TooBusy } => throw new DeliveryFailedException($"{to} is too busy."),
            CommandOutcome.Refused refused => (refused.Refusal, false),
            CommandOutcome.Accepted accepted => (null, accepted.Events == 0),
            var other => throw new InvalidOperationException($"{other} is not an outcome."),
        };
}

/// <summary>Worth another attempt later.</summary>
internal sealed class DeliveryFailedException(string message, Exception? cause = null) : Exception(message, cause);
