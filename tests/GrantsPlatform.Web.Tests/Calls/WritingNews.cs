using System.Xml.Linq;
using GrantsPlatform.Web.Pages.Calls.Feeds;

namespace GrantsPlatform.Web.Tests.Calls;

/// <summary>RFC 4287.</summary>
public sealed class WritingNews
{
    private static readonly XNamespace Ns = "http://www.w3.org/2005/Atom";
    private static readonly DateTimeOffset At = new(2025, 4, 1, 0, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void Gives_each_entry_an_id_a_title_and_an_instant()
    {
        var feed = Feed(new NewsEntry("a|1", "Ouvert <b>", "Résumé & suite", "Financeur", "https://example.org/appels/a", At), new NewsEntry("a|2", "Clos", "", "Financeur", "https://example.org/appels/a", At.AddDays(1)));
        Assert.Equal("2025-04-01T22:00:00Z", feed.Element(Ns + "updated")!.Value);
        Assert.Equal("self", feed.Elements(Ns + "link").First().Attribute("rel")!.Value);
        var entries = feed.Elements(Ns + "entry").ToList();
        Assert.Equal("Ouvert <b>", entries[0].Element(Ns + "title")!.Value);
        Assert.Equal("2025-03-31T22:00:00Z", entries[0].Element(Ns + "updated")!.Value);
        Assert.All(entries.Append(feed), element => Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", element.Element(Ns + "id")!.Value));
        Assert.Equal(3, entries.Append(feed).Select(element => element.Element(Ns + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void Has_an_instant_even_without_an_entry() => Assert.Equal("2025-03-31T22:00:00Z", Feed().Element(Ns + "updated")!.Value);

    private static XElement Feed(params NewsEntry[] news) => XDocument.Parse(Atom.Write("Appels", "https://example.org/appels.atom", "https://example.org/appels", At, news)).Root!;
}
