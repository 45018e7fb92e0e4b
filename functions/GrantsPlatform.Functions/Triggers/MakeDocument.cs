using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>One document that somebody waits for: made, put off, or said not to be.</summary>
public sealed class MakeDocument(LifeSteps lives)
{
    [Function(FunctionNames.MakeDocument)]
    public Task RunAsync([QueueTrigger(QueueNames.Documents)] string text, CancellationToken cancellation)
    {
        var document = MailText.Read(text);
        return lives.CarryOutLeasedAsync(document.Stream, document.Effect, cancellation);
    }
}
