using GrantsPlatform.Serverless.Maintenance;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>What the queues could not get rid of is shown to the administrator, as a task, and to whoever watches the logs, as an error.</summary>
public sealed partial class Poison(PoisonedWork work, ILogger<Poison> logger)
{
    [Function(FunctionNames.TellOfPoisonedSignal)]
    public Task TellOfSignalAsync([QueueTrigger(QueueNames.PoisonedSignals)] string text, CancellationToken cancellation)
    {
        Tell(QueueNames.Signals, text);
        return work.TellOfSignalAsync(text, cancellation);
    }

    [Function(FunctionNames.TellOfPoisonedMail)]
    public Task TellOfMailAsync([QueueTrigger(QueueNames.PoisonedMails)] string text, CancellationToken cancellation)
    {
        Tell(QueueNames.Mails, text);
        return work.TellOfMailAsync(text, cancellation);
    }

    [Function(FunctionNames.TellOfPoisonedDocument)]
    public Task TellOfDocumentAsync([QueueTrigger(QueueNames.PoisonedDocuments)] string text, CancellationToken cancellation)
    {
        Tell(QueueNames.Documents, text);
        return work.TellOfDocumentAsync(text, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue {Queue} gave up on {Text}.")]
    private partial void Tell(string queue, string text);
}
