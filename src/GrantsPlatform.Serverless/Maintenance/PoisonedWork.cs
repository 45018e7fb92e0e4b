using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Commands;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Serverless.Lives;

namespace GrantsPlatform.Serverless.Maintenance;

/// <summary>Asks a person to look at what a queue could not get rid of. One task for the same text, however often it is told.</summary>
public sealed class PoisonedWork(CommandBus bus)
{
    /// <summary>What a task is about whose text names no stream.</summary>
    private static readonly StreamId Nobody = new("queue", "unreadable");

    public Task TellOfSignalAsync(string text, CancellationToken cancellation) => TellAsync(text, TaskCodes.SignalPoisoned, () => SignalText.Read(text).Stream, cancellation);

    public Task TellOfMailAsync(string text, CancellationToken cancellation) => TellAsync(text, TaskCodes.MailPoisoned, () => MailText.Read(text).Stream, cancellation);

    public Task TellOfDocumentAsync(string text, CancellationToken cancellation) => TellAsync(text, TaskCodes.DocumentPoisoned, () => MailText.Read(text).Stream, cancellation);

    private async Task TellAsync(string text, string code, Func<StreamId> stream, CancellationToken cancellation)
    {
        var id = $"poison:{Digest.Of(code + text)[..40]}";
        var outcome = await bus.SendAsync(
            OperatorTaskState.IdOf(id), new RaiseTask(StreamOrNobody(stream), "queue", code), new CommandHeader(id, Actor.Policy), cancellation).ConfigureAwait(false);
        if (outcome is CommandOutcome.Refused { Refusal: not CommandIdReused } refused) throw new InvalidOperationException($"The task {id} was refused: {refused.Refusal.Code}.");
    }

    private static StreamId StreamOrNobody(Func<StreamId> stream)
    {
        try
        {
            return stream();
        }
        catch (FormatException)
        {
            return Nobody;
        }
    }
}
