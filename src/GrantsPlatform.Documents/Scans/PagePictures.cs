using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Scans;

/// <summary>The pictures that a page draws.</summary>
/// <param name="IsStraight">They are drawn as they are, neither turned nor mirrored.</param>
internal sealed record PagePictures(IReadOnlyList<Picture> Pictures, bool IsStraight);

/// <summary>
/// Finds the pictures of a page by their names in what it draws. Nothing of the drawing is carried out: one that never ends, or draws itself within itself,
/// holds nobody up.
/// </summary>
internal sealed partial class PictureFinder(ILookupFilterProvider filters, IPdfTokenScanner scanner, ScanLimits limits) : IPageFactory<PagePictures>
{
    /// <summary>Drawings within the drawing of a page.</summary>
    private const int MostForms = 64;

    public PagePictures Create(int number, DictionaryToken dictionary, PageTreeMembers pageTreeMembers, NamedDestinations namedDestinations)
    {
        var search = new Search(this);
        var inherited = pageTreeMembers.ParentResources.Reverse().ToList();
        foreach (var drawn in Contents(dictionary)) search.Look(drawn, [.. Resources(dictionary), .. inherited], isWithin: false);
        return new PagePictures(search.Found, search.IsStraight);
    }

    private IEnumerable<StreamToken> Contents(DictionaryToken page)
    {
        if (page.TryGet(NameToken.Contents, scanner, out StreamToken? one)) return [one];
        return page.TryGet(NameToken.Contents, scanner, out ArrayToken? many) ? many.Data.Take(MostForms).Select(Stream).OfType<StreamToken>() : [];
    }

    private IEnumerable<DictionaryToken> Resources(DictionaryToken holder) => holder.TryGet(NameToken.Resources, scanner, out DictionaryToken? resources) ? [resources] : [];

    private StreamToken? Stream(IToken token) =>
        token is StreamToken stream ? stream : token is IndirectReferenceToken reference ? scanner.Get(reference.Data)?.Data as StreamToken : null;

    private StreamToken? Named(string name, IEnumerable<DictionaryToken> resources)
    {
        foreach (var one in resources)
            if (one.TryGet(NameToken.Xobject, scanner, out DictionaryToken? objects) && objects.TryGet(NameToken.Create(name), scanner, out StreamToken? found)) return found;
        return null;
    }

    /// <summary>A name that is drawn.</summary>
    [GeneratedRegex(@"/([^\s/<>\[\](){}%]{1,127})\s+Do\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Drawn();

    /// <summary>A change of the axes, with what it turns them to.</summary>
    [GeneratedRegex(@"(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+\S+\s+\S+\s+cm\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Axes();

    private static bool Turns(Match axes) => !(Number(axes, 1) > 0 && Number(axes, 2) == 0 && Number(axes, 3) == 0 && Number(axes, 4) > 0);

    private static double Number(Match axes, int place) => double.TryParse(axes.Groups[place].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private sealed class Search(PictureFinder finder)
    {
        private readonly HashSet<StreamToken> _seen = new(ReferenceEqualityComparer.Instance);
        private int _forms;

        public List<Picture> Found { get; } = [];

        public bool IsStraight { get; private set; } = true;

        public void Look(StreamToken drawing, IReadOnlyList<DictionaryToken> resources, bool isWithin)
        {
            if (++_forms > MostForms) return;
            var text = Encoding.Latin1.GetString(drawing.Decode(finder.Filters, finder.Scanner).Span);
            IsStraight = IsStraight && !isWithin && !Axes().Matches(text).Any(Turns);
            foreach (var name in Drawn().Matches(text).Select(match => match.Groups[1].Value).Distinct())
            {
                if (finder.Named(name, resources) is not { } found || !_seen.Add(found)) continue;
                if (!found.StreamDictionary.TryGet(NameToken.Subtype, finder.Scanner, out NameToken? kind)) continue;
                if (kind == NameToken.Image && Found.Count < finder.Limits.MostImages) Found.Add(new Picture(found, finder.Filters, finder.Scanner));
                else if (kind == NameToken.Form) Look(found, [.. finder.Resources(found.StreamDictionary), .. resources], isWithin: true);
            }
        }
    }

    private ILookupFilterProvider Filters => filters;

    private IPdfTokenScanner Scanner => scanner;

    private ScanLimits Limits => limits;
}
