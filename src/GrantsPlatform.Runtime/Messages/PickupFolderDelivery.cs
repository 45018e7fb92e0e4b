using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Runtime.Ports;

namespace GrantsPlatform.Runtime.Messages;

/// <summary>Writes each mail as a file that a mail server, or a person, picks up. The same Message-ID is the same file.</summary>
public sealed class PickupFolderDelivery(string folder, Sender from, TimeProvider clock) : IMessageDelivery
{
    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        var bytes = MimeMessage.Write(mail, from, clock.GetUtcNow());
        Private.CreateFolder(folder);
        var name = Digest.Of(mail.MessageId)[..40];
        var final = Path.Combine(folder, name + ".eml");
        if (File.Exists(final)) return;

        // Nobody sees half a mail: the name that is picked up appears with the whole content behind it, and what a kill leaves is overwritten.
        var half = Path.Combine(folder, $".{name}.tmp");
        await using (var file = Private.Open(half, FileMode.Create, FileAccess.Write))
        {
            await file.WriteAsync(bytes, cancellation).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
        }
        File.Move(half, final, overwrite: true);
    }
}

/// <summary>Whom mails come from.</summary>
public sealed record Sender(string Name, string Mail);

/// <summary>RFC 5322 with a body in base64. Lines that somebody else's text could add to the headers cannot be written.</summary>
internal static class MimeMessage
{
    private const int BytesPerWord = 42;
    private const int BytesPerLine = 57;

    /// <exception cref="UndeliverableMessageException">A header holds a control character, or an address is not one.</exception>
    public static byte[] Write(OutgoingMail mail, Sender from, DateTimeOffset at)
    {
        var text = new StringBuilder()
            .Append("From: ").Append(Mailbox(from.Name, from.Mail)).Append("\r\n")
            .Append("To: ").Append(Mailbox(mail.To.Name, mail.To.Mail)).Append("\r\n")
            .Append("Subject: ").Append(Words(mail.Subject)).Append("\r\n")
            .Append("Date: ").Append(at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'")).Append("\r\n")
            .Append("Message-ID: <").Append(Plain(mail.MessageId)).Append(">\r\n")
            .Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nAuto-Submitted: auto-generated\r\n\r\n");
        foreach (var line in Encoding.UTF8.GetBytes(mail.Text.ReplaceLineEndings("\r\n")).Chunk(BytesPerLine))
            text.Append(Convert.ToBase64String(line)).Append("\r\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>One address, and nothing that could make two of it.</summary>
    public static bool IsAddress(string mail) =>
        mail.IndexOf('@') is var at && at > 0 && at == mail.LastIndexOf('@') && at < mail.Length - 1
        && mail.All(c => char.IsAsciiLetterOrDigit(c) || ".!#$%&'*+-/=?^_`{|}~@".Contains(c));

    private static string Mailbox(string name, string mail)
    {
        if (!IsAddress(mail)) throw new UndeliverableMessageException("The address is not a mail address.");
        return name.Length == 0 ? $"<{mail}>" : $"{Words(name)} <{mail}>";
    }

    private static string Plain(string text) =>
        text.Length > 0 && text.All(c => c is > ' ' and < '\x7F' and not ('<' or '>')) ? text : throw new UndeliverableMessageException("The Message-ID is not one.");

    /// <summary>Encoded words of RFC 2047, always: nothing in them needs quoting. Each holds whole characters.</summary>
    private static string Words(string text)
    {
        if (text.Any(char.IsControl)) throw new UndeliverableMessageException("A header holds a control character.");
        var words = new List<string>();
        var bytes = new List<byte>();
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > BytesPerWord) Close();
            bytes.AddRange(one[..length]);
        }
        if (bytes.Count > 0) Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(bytes.ToArray())}?=");
            bytes.Clear();
        }
    }
}
