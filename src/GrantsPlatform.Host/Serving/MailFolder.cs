using System.Collections.Concurrent;
using System.Text;
using GrantsPlatform.Web.Demonstration;

namespace GrantsPlatform.Host.Serving;

/// <summary>Reads back the mails of the pickup folder, which are all written by this platform.</summary>
internal sealed class MailFolder(string folder)
{
    private readonly ConcurrentDictionary<string, ShownMail> _read = new();

    public IReadOnlyList<ShownMail> Latest(int most) =>
        Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.eml").Select(file => _read.GetOrAdd(file, Read)).OrderByDescending(mail => mail.At).Take(most)]
            : [];

    private static ShownMail Read(string file)
    {
        var text = File.ReadAllText(file, Encoding.ASCII);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = text[..end].Replace("\r\n ", " ").Split("\r\n").Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
        return new ShownMail(
            Path.GetFileNameWithoutExtension(file), Words(headers["To"]), Words(headers["Subject"]),
            Encoding.UTF8.GetString(Convert.FromBase64String(text[(end + 4)..])), DateTimeOffset.Parse(headers["Date"]));
    }

    /// <summary>Encoded words (RFC 2047) read; the rest as it stands.</summary>
    private static string Words(string header)
    {
        const string Opening = "=?utf-8?B?";
        var words = new StringBuilder();
        foreach (var part in header.Split(' '))
            if (part.StartsWith(Opening, StringComparison.Ordinal)) words.Append(Encoding.UTF8.GetString(Convert.FromBase64String(part[Opening.Length..^2])));
            else words.Append(words.Length == 0 ? "" : " ").Append(part);
        return words.ToString();
    }
}
