using System.Collections.Concurrent;
using GrantsPlatform.Web.Demonstration;
using MimeKit;

namespace GrantsPlatform.Host.Mails;

/// <summary>Reads back the mails of the pickup folder.</summary>
internal sealed class MailFolder(string folder)
{
    private readonly ConcurrentDictionary<string, ShownMail> _read = new();

    public IReadOnlyList<ShownMail> Latest(int most) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.eml").Select(file => _read.GetOrAdd(file, Read)).OrderByDescending(mail => mail.At).Take(most)]
            : [];

    private static ShownMail Read(string file)
    {
        using var mail = MimeMessage.Load(file);
        return new ShownMail(
            Path.GetFileNameWithoutExtension(file), Shown(mail.To.Mailboxes.First()), mail.Subject ?? "", mail.TextBody ?? "", mail.Date,
            [.. mail.BodyParts.OfType<MimePart>().Select(part => part.FileName).OfType<string>()]);
    }

    private static string Shown(MailboxAddress to) => to.Name is { Length: > 0 } name ? $"{name} <{to.Address}>" : $"<{to.Address}>";
}
