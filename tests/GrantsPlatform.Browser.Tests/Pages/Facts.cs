using System.Text.RegularExpressions;

namespace GrantsPlatform.Browser.Tests.Pages;

/// <summary>What a page tells of itself.</summary>
internal sealed partial class Facts
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
          // What people read, without what is typed into fields or is code.
          Words: (() => {
            const main = document.querySelector('main').cloneNode(true);
            for (const part of main.querySelectorAll('script, noscript, style, textarea, option, code, kbd, pre, .typed, .typed-text')) part.remove();
            for (const part of main.querySelectorAll('p, li, td, th, dt, dd, h1, h2, h3, h4, summary, label, legend, a, button, div, br')) part.append('\n');
            return main.textContent;
          })(),
          Bytes: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.transferSize, 0),
        })
        """;

    /// <summary>Null, or the first part that sticks out to the right; on a wide screen, a name that takes a line of the header for itself.</summary>
    public const string TooWide = """
        () => {
          const [site, person] = [document.querySelector('.site-name'), document.querySelector('.site-person')].map(part => part?.getBoundingClientRect());
          if (innerWidth >= 1280 && person?.height && person.top >= site.bottom) return 'the header takes two lines';
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

    public string Words { get; set; } = "";

    /// <summary>Marks that a line could end before, and straight quotes and apostrophes: see <c>ReadingFrench</c> of the web tests.</summary>
    public IEnumerable<string> LooseMarks() => Loose().Matches(Words).Select(match => match.Value.Trim());

    [GeneratedRegex(@".{0,20}([^\u202F\u00A0\p{P}][;!?]|[^\u202F\u00A0\d\s]:(?=\s|$)| :|[ \d][€%]|« [^\u00A0]|[^\u00A0\u202F]»|'|"")")]
    private static partial Regex Loose();

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
