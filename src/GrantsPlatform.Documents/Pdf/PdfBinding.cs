using System.Globalization;
using System.Security;
using System.Text;
using GrantsPlatform.Core.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>
/// Several PDF/A files with tags as one, with tags and a PDF/A too: each begins on the front of a sheet, and has an entry among the bookmarks. Written as they
/// come, so that it takes memory for one of them, however many there are.
/// </summary>
/// <remarks>
/// Nothing of what they draw is touched. Their objects get other numbers; pages hang below one tree, and the tags of each below one root, where the numbers by which
/// pages find their tags (ISO 32000-1, 14.7.4.4) go on from one file to the next. What speaks of a file as a whole is written anew: title, language, the claim to be
/// an archive; the colours that it rests on are those of the first.
/// </remarks>
public sealed class PdfBinding
{
    // Where what all its files share stands.
    internal const int Pages = 1;
    internal const int Root = 2;

    /// <summary>The tag of the whole, below the root: those of each file hang below it.</summary>
    internal const int Whole = 3;

    private readonly PdfWriting _writing;
    private readonly string _title;
    private readonly List<BoundFile> _files = [];
    private readonly Dictionary<NameToken, IToken> _roles = [];
    private readonly List<(int Key, IToken Value)> _parents = [];
    private int _keys;
    private IToken? _intents;

    public PdfBinding(Stream to, string title)
    {
        (_writing, _title) = (new PdfWriting(to), title);
        for (var shared = Pages; shared <= Whole; shared++) _writing.Reserve();
    }

    /// <summary>Behind those that are there.</summary>
    public void Add(byte[] pdf, string bookmark) => _files.Add(Bind(pdf, bookmark));

    /// <summary>Before all others.</summary>
    public void AddFirst(byte[] pdf, string bookmark) => _files.Insert(0, Bind(pdf, bookmark));

    /// <summary>Nothing can be added any more.</summary>
    public void End()
    {
        for (var at = 0; at < _files.Count - 1; at++) _files[at].EndSheet(_writing);
        _writing.Write(Pages, Of(("Type", Name("Pages")), ("Kids", new ArrayToken([.. _files.SelectMany(file => file.Pages)])), ("Count", new NumericToken(_files.Sum(file => file.Pages.Count)))));
        _writing.Write(Whole, Of(("Type", Name("StructElem")), ("S", Name("Document")), ("P", PdfWriting.Reference(Root)), ("K", new ArrayToken([.. _files.SelectMany(file => file.Tags)]))));
        _writing.Write(Root, Of(
            ("Type", Name("StructTreeRoot")), ("K", PdfWriting.Reference(Whole)), ("RoleMap", new DictionaryToken(_roles)),
            ("ParentTree", _writing.Add(Of(("Nums", new ArrayToken([.. _parents.SelectMany(one => new[] { new NumericToken(one.Key), one.Value })]))))), ("ParentTreeNextKey", new NumericToken(_keys))));
        var catalogue = _writing.Add(Of(
            ("Type", Name("Catalog")), ("Pages", PdfWriting.Reference(Pages)), ("StructTreeRoot", PdfWriting.Reference(Root)), ("MarkInfo", Of(("Marked", BooleanToken.True))),
            ("Lang", new StringToken("fr-FR")), ("ViewerPreferences", Of(("DisplayDocTitle", BooleanToken.True))), ("Outlines", Bookmarks()), ("Metadata", _writing.Add(Metadata())),
            ("OutputIntents", _intents ?? new ArrayToken([]))));
        var id = new HexToken(Digest.Of($"{_title} {_keys} {_writing.Length}").AsSpan(0, 32));
        _writing.End(Of(("Root", catalogue), ("ID", new ArrayToken([id, id]))));
    }

    private BoundFile Bind(byte[] pdf, string bookmark)
    {
        using var document = PdfDocument.Open(pdf);
        var copy = new PdfCopy(document, _writing, _keys);
        var file = copy.Copied(bookmark, withIntents: _intents is null);
        foreach (var (name, role) in copy.Roles) _roles.TryAdd(name, role);
        _parents.AddRange(copy.Parents);
        _keys = copy.NextKey;
        _intents ??= copy.Intents;
        return file;
    }

    private IndirectReferenceToken Bookmarks()
    {
        var (root, items) = (_writing.Reserve(), _files.Select(_ => _writing.Reserve()).ToList());
        foreach (var (file, at) in _files.Select((file, at) => (file, at)))
        {
            List<(string, IToken)> entries = [("Title", Text(file.Bookmark)), ("Parent", PdfWriting.Reference(root)), ("Dest", new ArrayToken([file.Pages[0], Name("XYZ"), NullToken.Instance, NullToken.Instance, NullToken.Instance]))];
            if (at > 0) entries.Add(("Prev", PdfWriting.Reference(items[at - 1])));
            if (at < items.Count - 1) entries.Add(("Next", PdfWriting.Reference(items[at + 1])));
            _writing.Write(items[at], Of([.. entries]));
        }
        _writing.Write(root, Of(("Type", Name("Outlines")), ("First", PdfWriting.Reference(items[0])), ("Last", PdfWriting.Reference(items[^1])), ("Count", new NumericToken(items.Count))));
        return PdfWriting.Reference(root);
    }

    private StreamToken Metadata()
    {
        var words = Encoding.UTF8.GetBytes(
            $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(_title)}</rdf:li></rdf:Alt></dc:title></rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """);
        return new StreamToken(Of(("Type", Name("Metadata")), ("Subtype", Name("XML")), ("Length", new NumericToken(words.Length))), words);
    }

    internal static NameToken Name(string name) => NameToken.Create(name);

    internal static DictionaryToken Of(params (string Name, IToken Value)[] entries) => new(entries.ToDictionary(entry => Name(entry.Name), entry => entry.Value));

    private static HexToken Text(string words) => new(("FEFF" + string.Concat(words.Select(letter => ((int)letter).ToString("X4", CultureInfo.InvariantCulture)))).AsSpan());
}
