using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Tests.Marks;

/// <summary>What a PDF that was bound out of others has to hold: what they show, their tags, each page finding its own, and the claim to be an archive.</summary>
internal static class BoundPdf
{
    public static void Holds(byte[] whole, string title, IReadOnlyList<(string Bookmark, byte[] Pdf)> files)
    {
        using var bound = PdfDocument.Open(whole);
        var (page, firsts, tagged) = (1, new List<int>(), 0);
        foreach (var (_, pdf) in files)
        {
            using var alone = PdfDocument.Open(pdf);
            if (page % 2 == 0) Assert.Empty(bound.GetPage(page++).Letters);
            firsts.Add(page);
            foreach (var shown in alone.GetPages())
            {
                Assert.Equal(shown.Text, bound.GetPage(page).Text);
                Assert.Equal(shown.Width, bound.GetPage(page).Width, tolerance: 0.001);
                Assert.Equal(shown.Height, bound.GetPage(page).Height, tolerance: 0.001);
                page++;
            }
            tagged += TagsOf(alone).Count;
        }
        Assert.Equal(page - 1, bound.NumberOfPages);

        var catalogue = bound.Structure.Catalog.CatalogDictionary;
        Assert.True(bound.TryGetXmpMetadata(out var metadata));
        var words = Encoding.UTF8.GetString(metadata.GetXmlBytes().ToArray());
        Assert.Contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>", words, StringComparison.Ordinal);
        Assert.Contains($">{title}<", words, StringComparison.Ordinal);
        Assert.NotEmpty(Assert.IsType<ArrayToken>(Of(bound, catalogue.Data["OutputIntents"])).Data);
        Assert.Equal(BooleanToken.True, Assert.IsType<DictionaryToken>(Of(bound, catalogue.Data["MarkInfo"])).Data["Marked"]);
        Assert.Equal(2, bound.Structure.Trailer.Identifier.Count);

        // And the tag of the whole, below which they hang.
        Assert.Equal(tagged + 1, TagsOf(bound).Count);
        PagesFindTheirTags(bound, catalogue);
        Assert.True(bound.TryGetBookmarks(out var bookmarks));
        Assert.Equal(files.Select((file, at) => (file.Bookmark, firsts[at])), bookmarks.GetNodes().OfType<DocumentBookmarkNode>().Select(node => (node.Title, node.PageNumber)));
    }

    /// <summary>What is drawn and tagged, and what it says of itself as an archive.</summary>
    public static void HoldsTheSame(byte[] before, byte[] after)
    {
        using var one = PdfDocument.Open(before);
        using var other = PdfDocument.Open(after);
        Assert.Equal(one.GetPages().Select(page => page.Text), other.GetPages().Select(page => page.Text));
        Assert.Equal(TagsOf(one).Count, TagsOf(other).Count);
        PagesFindTheirTags(other, other.Structure.Catalog.CatalogDictionary);
        Assert.Equal(one.Structure.Catalog.CatalogDictionary.Data.Keys.Order(), other.Structure.Catalog.CatalogDictionary.Data.Keys.Order());
        Assert.Equal(one.Information.Title, other.Information.Title);
    }

    /// <summary>Each number of a page leads to tags that lead back to that page, and up to the root.</summary>
    private static void PagesFindTheirTags(PdfDocument bound, DictionaryToken catalogue)
    {
        var root = Assert.IsType<IndirectReferenceToken>(catalogue.Data["StructTreeRoot"]).Data;
        var tree = Assert.IsType<DictionaryToken>(Of(bound, catalogue.Data["StructTreeRoot"]));
        var numbers = Assert.IsType<ArrayToken>(Of(bound, Assert.IsType<DictionaryToken>(Of(bound, tree.Data["ParentTree"])).Data["Nums"]));
        var keys = Enumerable.Range(0, numbers.Length / 2).ToDictionary(at => ((NumericToken)numbers[2 * at]).Int, at => Of(bound, numbers[(2 * at) + 1]));
        Assert.Equal(keys.Keys.Order(), keys.Keys);
        var pages = PagesOf(bound, catalogue).ToList();
        var found = 0;
        foreach (var reference in pages)
        {
            if (((DictionaryToken)Of(bound, new IndirectReferenceToken(reference))).Data.GetValueOrDefault("StructParents") is not NumericToken key) continue;
            foreach (var element in Assert.IsType<ArrayToken>(keys[key.Int]).Data.OfType<IndirectReferenceToken>())
            {
                var tag = (DictionaryToken)Of(bound, element);
                if (tag.Data.GetValueOrDefault("Pg") is IndirectReferenceToken page) Assert.Equal(reference, page.Data);
                var up = tag;
                for (var steps = 0; ((IndirectReferenceToken)up.Data["P"]).Data != root; steps++)
                {
                    Assert.True(steps < 100);
                    up = (DictionaryToken)Of(bound, up.Data["P"]);
                }
                found++;
            }
        }
        Assert.True(found > 0);
    }

    private static IEnumerable<IndirectReference> PagesOf(PdfDocument bound, DictionaryToken catalogue) =>
        ((ArrayToken)((DictionaryToken)Of(bound, catalogue.Data["Pages"])).Data["Kids"]).Data.Select(kid => ((IndirectReferenceToken)kid).Data);

    /// <summary>Every tag below the root.</summary>
    private static List<DictionaryToken> TagsOf(PdfDocument document)
    {
        var tags = new List<DictionaryToken>();
        var below = new Queue<IToken>([((DictionaryToken)Of(document, document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"])).Data["K"]]);
        while (below.TryDequeue(out var next))
        {
            if (Of(document, next) is ArrayToken several) foreach (var one in several.Data) below.Enqueue(one);
            if (Of(document, next) is not DictionaryToken tag || !tag.Data.ContainsKey("S")) continue;
            tags.Add(tag);
            if (tag.Data.GetValueOrDefault("K") is { } kids) below.Enqueue(kids);
        }
        return tags;
    }

    private static IToken Of(PdfDocument document, IToken token) => token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;
}
