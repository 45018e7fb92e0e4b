using GrantsPlatform.Runtime.Lives;
using GrantsPlatform.Serverless.Lives;
using GrantsPlatform.Serverless.Names;
using Microsoft.Azure.Functions.Worker;

namespace GrantsPlatform.Functions.Triggers;

/// <summary>One message to people: sent, put off, or given to a person.</summary>
public sealed class SendMail(LifeSteps lives)
{
    [Function(FunctionNames.SendMail)]
    public Task RunAsync([QueueTrigger(QueueNames.Mails)] string text, CancellationToken cancellation)
    {
        var mail = MailText.Read(text);
        return lives.CarryOutLeasedAsync(mail.Stream, mail.Effect, cancellation);
    }
}
