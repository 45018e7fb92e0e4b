namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>What a page tells of itself.</summary>
internal sealed class Facts
{
    /// <summary>Bytes as they came over the wire, of the page and of all that it asked for.</summary>
    public const string Script = """
        () => ({
          Title: document.title,
          Language: document.documentElement.lang,
          Headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(heading => heading.checkVisibility()).map(heading => +heading.tagName[1]),
          Mains: document.querySelectorAll('main').length,
          Banners: document.querySelectorAll('body > header').length,
          Footers: document.querySelectorAll('body > footer').length,
          Skips: !!document.querySelector('a.skip[href="#contenu"]') && !!document.getElementById('contenu'),
          Bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0),
        })
        """;

    /// <summary>Null, or the first part that sticks out to the right.</summary>
    public const string TooWide = """
        () => {
          if (document.documentElement.scrollWidth <= innerWidth) return null;
          const out = [...document.body.querySelectorAll('*')].find(part => part.getBoundingClientRect().right > innerWidth + 1 && !part.parentElement.closest('[tabindex="0"]'));
          return `${document.documentElement.scrollWidth} px wide: ${out ? out.outerHTML.slice(0, 160) : ''}`;
        }
        """;

    public string Title { get; set; } = "";
    public string Language { get; set; } = "";
    public int[] Headings { get; set; } = [];
    public int Mains { get; set; }
    public int Banners { get; set; }
    public int Footers { get; set; }
    public bool Skips { get; set; }
    public long Bytes { get; set; }

    /// <summary>What is wrong with headings and landmarks.</summary>
    public IEnumerable<string> Outline()
    {
        var firsts = Headings.Count(level => level == 1);
        if (firsts != 1) yield return $"{firsts} headings of level 1";
        // The summary of errors, of level 2, comes before the page's own heading.
        foreach (var (above, level) in Headings.Zip(Headings.Skip(1)).Where(pair => pair.Second > pair.First + 1))
            yield return $"a heading of level {level} after one of level {above}";
        if (Headings is [> 2, ..]) yield return $"begins with a heading of level {Headings[0]}";
        if ((Mains, Banners, Footers) != (1, 1, 1)) yield return $"{Mains} main, {Banners} header, {Footers} footer";
        if (!Skips) yield return "no link to the content";
        if (Language != "fr") yield return $"language “{Language}”";
        if (Title.Length == 0) yield return "no title";
    }
}
