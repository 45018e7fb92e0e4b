using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>One piece of news. <paramref name="Key"/> never changes and is nobody else's.</summary>
public sealed record NewsEntry(string Key, string Title, string Summary, string Author, string Address, DateTimeOffset At);

/// <summary>Writes news as an Atom feed (RFC 4287).</summary>
public static class Atom
{
    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";

    /// <param name="address">Of the feed itself.</param>
    /// <param name="page">Of the page that shows the same.</param>
    public static string Write(string title, string address, string page, DateTimeOffset whenEmpty, IReadOnlyList<NewsEntry> news)
    {
        var feed = new XElement(Ns + "feed",
            new XAttribute(XNamespace.Xml + "lang", "fr"),
            new XElement(Ns + "id", IdOf($"feed|{address}")),
            new XElement(Ns + "title", title),
            new XElement(Ns + "updated", Instant(news.Count == 0 ? whenEmpty : news.Max(entry => entry.At))),
            new XElement(Ns + "author", new XElement(Ns + "name", title)),
            Link("self", address, "application/atom+xml"),
            Link("alternate", page, "text/html"),
            news.Select(entry => new XElement(Ns + "entry",
                new XElement(Ns + "id", IdOf($"entry|{entry.Key}")),
                new XElement(Ns + "title", entry.Title),
                new XElement(Ns + "updated", Instant(entry.At)),
                new XElement(Ns + "published", Instant(entry.At)),
                new XElement(Ns + "author", new XElement(Ns + "name", entry.Author)),
                Link("alternate", entry.Address, "text/html"),
                new XElement(Ns + "summary", entry.Summary))));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    /// <summary>An IRI that stays the same wherever the platform moves: a UUID made of the key (RFC 9562, version 8).</summary>
    public static string IdOf(string key)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(key))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    private static XElement Link(string relation, string address, string type) =>
        new(Ns + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
}
