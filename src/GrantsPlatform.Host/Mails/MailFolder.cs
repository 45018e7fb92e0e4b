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

    /// <param name="id">Of a mail of this folder: nothing else is a name of a file here.</param>
    public MailedFile? FileOf(string id, int place)
    {
        if (!Directory.Exists(folder) || Directory.EnumerateFiles(folder, "*.eml").FirstOrDefault(file => Path.GetFileNameWithoutExtension(file) == id) is not { } found) return null;
        using var mail = MimeMessage.Load(found);
        if (Named(mail).ElementAtOrDefault(place) is not ({ } name, { Content: { } content } part)) return null;
        using var bytes = new MemoryStream();
        content.DecodeTo(bytes);
        return new MailedFile(name, part.ContentType.MimeType, bytes.ToArray());
    }

    private static IEnumerable<(string Name, MimePart Part)> Named(MimeMessage mail) =>
        from part in mail.BodyParts.OfType<MimePart>()
        where part.FileName is not null
        select (part.FileName ?? "", part);

    private static ShownMail Read(string file)
    {
        using var mail = MimeMessage.Load(file);
        return new ShownMail(
            Path.GetFileNameWithoutExtension(file), Shown(mail.To.Mailboxes.First()), mail.Subject ?? "", mail.TextBody ?? "", mail.Date,
            [.. Named(mail).Select(one => one.Name)]);
    }

    private static string Shown(MailboxAddress to) => to.Name is { Length: > 0 } name ? $"{name} <{to.Address}>" : $"<{to.Address}>";
}
