using System.Net;
using System.Net.Mail;
using GrantsPlatform.Runtime.Messages;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace GrantsPlatform.Functions.Adapters;

/// <summary>Hands each mail to SendGrid. What it may accept later is tried again; what it never will is told to an operator.</summary>
internal sealed class SendGridDelivery(ISendGridClient client, Sender from) : IMessageDelivery
{
    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        if (!MailAddress.TryCreate(mail.To.Mail, out _)) throw new UndeliverableMessageException("The address is not a mail address.");
        var message = MailHelper.CreateSingleEmail(
            new EmailAddress(from.Mail, from.Name), new EmailAddress(mail.To.Mail, mail.To.Name), mail.Subject, mail.Text, htmlContent: null);
        message.AddHeader("Message-ID", $"<{mail.MessageId}>");
        message.AddHeader("Auto-Submitted", "auto-generated");
        // Of a media type it takes the name alone, and refuses one with parameters.
        foreach (var file in mail.Files) message.AddAttachment(file.Name, Convert.ToBase64String(file.Bytes.Span), file.MediaType.Split(';')[0], "attachment");
        // Its statistics tell the letters apart.
        message.AddCategory(mail.Letter);
        // Links of these mails are secrets of their readers: they pass through nobody's counters.
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        var answer = await client.SendEmailAsync(message, cancellation).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode) return;
        var answered = $"SendGrid answered {(int)answer.StatusCode}.";
        // A key that is wrong, too many mails and its own failures may pass.
        throw answer.StatusCode switch
        {
            HttpStatusCode.RequestEntityTooLarge => new MessageTooLargeException(answered),
            HttpStatusCode.BadRequest => new UndeliverableMessageException(answered),
            var status => new HttpRequestException(answered, inner: null, status),
        };
    }
}
