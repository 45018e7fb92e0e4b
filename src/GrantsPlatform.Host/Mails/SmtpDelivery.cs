using GrantsPlatform.Runtime.Messages;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace GrantsPlatform.Host.Mails;

/// <summary>Hands each mail to a mail server. What the server may accept later is tried again; what it never will is told to an operator.</summary>
internal sealed class SmtpDelivery(SmtpOptions options, Sender from, TimeProvider clock) : IMessageDelivery
{
    private static readonly TimeSpan FarewellPatience = TimeSpan.FromSeconds(2);

    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = MailWriter.Write(mail, from, clock.GetUtcNow());
        // A connection a mail: mails are few, and a server that closes idle ones breaks none.
        // Lists of revoked certificates are often out of reach of a machine that sends mails: none would leave.
        using var client = new SmtpClient { CheckCertificateRevocation = false };
        await client.ConnectAsync(options.Host, options.Port, options.Security, cancellation).ConfigureAwait(false);
        if (options.User is { } user) await client.AuthenticateAsync(user, options.Password ?? "", cancellation).ConfigureAwait(false);
        try
        {
            await client.SendAsync(MailWriter.Format, message, cancellation).ConfigureAwait(false);
        }
        catch (SmtpCommandException refused) when (refused.StatusCode == SmtpStatusCode.ExceededStorageAllocation)
        {
            throw new MessageTooLargeException(AnswerOf(refused));
        }
        catch (SmtpCommandException refused) when (IsForGood(refused.StatusCode))
        {
            throw new UndeliverableMessageException(AnswerOf(refused));
        }
        await GoodbyeAsync(client, cancellation).ConfigureAwait(false);
    }

    private static string AnswerOf(SmtpCommandException refused) => $"{(int)refused.StatusCode} {refused.Message}";

    /// <summary>The server has taken the mail: a farewell that breaks or hangs must not send it again.</summary>
    private static async Task GoodbyeAsync(SmtpClient client, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(FarewellPatience);
        try
        {
            await client.DisconnectAsync(quit: true, patience.Token).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is IOException or MailKit.ProtocolException or OperationCanceledException)
        {
            // Nothing is left to say.
        }
    }

    /// <summary>No such mailbox, or none that may be written to; everything else may pass.</summary>
    private static bool IsForGood(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath;
}

/// <param name="User">Null: the server asks for none.</param>
internal sealed record SmtpOptions(string Host, int Port, SecureSocketOptions Security, string? User = null, string? Password = null);
