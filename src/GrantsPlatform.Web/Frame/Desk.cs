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
    {
        var header = new CommandHeader(commandId, visitor.Actor, receivedAt ?? clock.GetUtcNow(), reason, expectedVersion);
        return await runtime.Commands.SendAsync(target, command, header, cancellation).ConfigureAwait(false) is Outcome.Refused refused ? refused.Refusal : null;
    }

    /// <summary>For whoever came by a mailed link that was found to be good for just this.</summary>
    public async Task<Refusal?> SendByLinkAsync(StreamId target, Command command, string commandId, string? reason, CancellationToken cancellation) =>
        await runtime.Commands.SendAsync(target, command, new CommandHeader(commandId, Actor.Link, clock.GetUtcNow(), reason), cancellation).ConfigureAwait(false)
            is Outcome.Refused refused ? refused.Refusal : null;

    /// <summary>An id that nobody can guess, for commands and for the objects that they begin.</summary>
    public static string NewId() => Guid.CreateVersion7().ToString("N");
}
