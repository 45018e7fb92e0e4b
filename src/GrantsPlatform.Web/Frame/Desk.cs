using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime;
using GrantsPlatform.Runtime.Commands;

namespace GrantsPlatform.Web.Frame;

/// <summary>Where pages and API hand in what the visitor wants done.</summary>
public sealed class Desk(GrantsRuntime runtime, Visitor visitor, TimeProvider clock)
{
    /// <summary>
    /// Null when it was carried out and is durable. <paramref name="commandId"/> comes from the form: the same form sent twice is carried
    /// out once. <paramref name="receivedAt"/>: the instant of the last byte, where that counts.
    /// </summary>
    public async Task<Refusal?> SendAsync(
        StreamId target, Command command, string commandId, string? reason = null, long? expectedVersion = null,
        DateTimeOffset? receivedAt = null, CancellationToken cancellation = default)
        => await CarryAsync(target, command, new CommandHeader(commandId, visitor.Actor, receivedAt ?? clock.GetUtcNow(), reason, expectedVersion), cancellation, isTyped: true).ConfigureAwait(false);

    /// <summary>What would become of it now: why not, or that it would be done, or that it holds already. Nothing is written.</summary>
    public async Task<(Refusal? Refusal, bool Holds)> TryOutAsync(StreamId target, Command command, string? reason, CancellationToken cancellation) =>
        await runtime.Commands.TryOutAsync(target, command, new CommandHeader(NewId(), visitor.Actor, clock.GetUtcNow(), reason), cancellation).ConfigureAwait(false) switch
        {
            CommandOutcome.Refused refused => (refused.Refusal, false),
            CommandOutcome.Accepted accepted => (null, accepted.Events == 0),
            var other => throw new InvalidOperationException($"{other} is not an outcome."),
        };

    /// <summary>What the platform does at its door, where nobody is signed in or where only it has seen the proof.</summary>
    public Task<Refusal?> SendAtTheDoorAsync(StreamId target, Command command, string commandId, CancellationToken cancellation = default) =>
        CarryAsync(target, command, new CommandHeader(commandId, Actor.Door, clock.GetUtcNow()), cancellation);

    /// <summary>What whoever runs the platform has laid down, such as the first administrator, or the roles that another provider's claims give; the reason says which.</summary>
    public Task<Refusal?> SendForTheHostAsync(StreamId target, Command command, string commandId, string reason, CancellationToken cancellation = default) =>
        CarryAsync(target, command, new CommandHeader(commandId, Actor.Console, clock.GetUtcNow(), reason), cancellation);

    /// <summary>For whoever came by a mailed link that was found to be good for just this.</summary>
    public Task<Refusal?> SendByLinkAsync(StreamId target, Command command, string commandId, string? reason, CancellationToken cancellation) =>
        CarryAsync(target, command, new CommandHeader(commandId, Actor.Link, clock.GetUtcNow(), reason), cancellation, isTyped: true);

    /// <param name="isTyped">The reason is a person's: it is either kept or given back.</param>
    private async Task<Refusal?> CarryAsync(StreamId target, Command command, CommandHeader header, CancellationToken cancellation, bool isTyped = false) =>
        await runtime.Commands.SendAsync(target, command, header, cancellation).ConfigureAwait(false) switch
        {
            CommandOutcome.Refused refused => refused.Refusal,
            // What was asked for held already: no event was written that could bear the words.
            CommandOutcome.Accepted { Events: 0 } when isTyped && !string.IsNullOrWhiteSpace(header.Reason) => new ReasonNotKept(),
            _ => null,
        };

    /// <summary>An id that nobody can guess, for commands and for the objects that they begin.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}

public sealed record ReasonNotKept() : Refusal(RefusalKind.WrongState, "desk.reason-not-kept",
    "C’était déjà fait\u202F: ce que vous venez d’écrire n’a pas été enregistré.", "Copiez vos mots avant de quitter cette page, si vous en avez besoin.");
