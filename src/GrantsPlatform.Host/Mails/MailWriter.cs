using System.Text;
using GrantsPlatform.Core.Identifiers;
using GrantsPlatform.Runtime.Messages;
using MimeKit;
using MimeKit.Text;

namespace GrantsPlatform.Host.Mails;

/// <summary>A mail as the standards want it (RFC 5322, RFC 2047). Words that somebody typed cannot add a header or a recipient.</summary>
internal static class MailWriter
{
    /// <summary>Everything encoded, so that a mail is the same bytes whatever carries it.</summary>
    public static FormatOptions Format { get; } = new() { NewLineFormat = NewLineFormat.Dos, International = false };

    /// <exception cref="UndeliverableMessageException">A header holds a control character, or an address is not one.</exception>
    public static MimeMessage Write(OutgoingMail mail, Sender from, DateTimeOffset at)
    {
        if (mail.Subject.Any(char.IsControl)) throw new UndeliverableMessageException("A header holds a control character.");
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = at,
            MessageId = mail.MessageId,
            Body = BodyOf(mail),
        };
        message.From.Add(Mailbox(from.Name, from.Mail));
        message.To.Add(Mailbox(mail.To.Name, mail.To.Mail));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static MimeEntity BodyOf(OutgoingMail mail)
    {
        var text = new TextPart(TextFormat.Plain) { Text = mail.Text.ReplaceLineEndings("\r\n"), ContentTransferEncoding = ContentEncoding.Base64 };
        if (mail.Files.IsEmpty) return text;
        var whole = new Multipart("mixed") { text };
        foreach (var file in mail.Files) whole.Add(PartOf(file));
        return whole;
    }

    private static MimePart PartOf(MailFile file) => new(ContentType.Parse(file.MediaType))
    {
        FileName = file.Name,
        Content = new MimeContent(new MemoryStream(file.Bytes.ToArray())),
        ContentDisposition = new ContentDisposition(ContentDisposition.Attachment) { FileName = file.Name },
        ContentTransferEncoding = ContentEncoding.Base64,
    };

    /// <summary>
    /// One address, and nothing that could make two of it. A domain goes over the wire in letters that every server reads, however it was typed; a mailbox in
    /// other letters reaches few servers, and most refuse it without a word.
    /// </summary>
    private static MailboxAddress Mailbox(string name, string mail)
    {
        if (name.Any(char.IsControl)) throw new UndeliverableMessageException("A header holds a control character.");
        return MailShape.Fits(mail) && Ascii.IsValid(mail.AsSpan(0, mail.IndexOf('@'))) ? new MailboxAddress(name, mail) : throw new UndeliverableMessageException("The address is not a mail address.");
    }
}
