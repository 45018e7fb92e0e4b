using System.Net;
using System.Net.Mail;
using System.Text;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Hands each mail to a mail server. What the server may accept later is tried again; what it never will is told to an operator.</summary>
public sealed class SmtpDelivery(SmtpOptions options, Sender from) : IMessageDelivery
{
    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var message = Write(mail);
        // A connection a mail: mails are few, and a server that closes idle ones breaks none.
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (options.User is { } user) client.Credentials = new NetworkCredential(user, options.Password);
        try
        {
            await client.SendMailAsync(message, cancellation).ConfigureAwait(false);
        }
        catch (SmtpException refused) when (IsForGood(refused.StatusCode))
        {
            throw new UndeliverableMessageException($"The mail server answered {(int)refused.StatusCode}.");
        }
    }

    private MailMessage Write(OutgoingMail mail)
    {
        if (!MimeMessage.IsAddress(mail.To.Mail)) throw new UndeliverableMessageException("The address is not a mail address.");
        try
        {
            var message = new MailMessage(new MailAddress(from.Mail, from.Name, Encoding.UTF8), new MailAddress(mail.To.Mail, mail.To.Name, Encoding.UTF8))
            {
                Subject = mail.Subject,
                SubjectEncoding = Encoding.UTF8,
                Body = mail.Text,
                BodyEncoding = Encoding.UTF8,
            };
            message.Headers.Add("Message-ID", $"<{mail.MessageId}>");
            message.Headers.Add("Auto-Submitted", "auto-generated");
            return message;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new UndeliverableMessageException("A header or an address is not one.");
        }
    }

    /// <summary>No such mailbox, or none that may be written to; everything else may pass.</summary>
    private static bool IsForGood(SmtpStatusCode status) =>
        status is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.ExceededStorageAllocation;
}

/// <param name="StartTls">The connection becomes a secret one before anything is said.</param>
/// <param name="User">Null: the server asks for none.</param>
public sealed record SmtpOptions(string Host, int Port, bool StartTls, string? User = null, string? Password = null);
