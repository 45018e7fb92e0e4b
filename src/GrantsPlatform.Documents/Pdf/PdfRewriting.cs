using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.CrossReference;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>Takes objects of one file over into another, with all that they lead to, under other numbers.</summary>
internal abstract class PdfRewriting(PdfDocument from, PdfWriting to)
{
    /// <summary>What pages take over from the nodes above them (ISO 32000-1, 7.7.3.4).</summary>
    private static readonly string[] Inherited = ["Resources", "MediaBox", "CropBox", "Rotate"];

    private readonly Dictionary<IndirectReference, int> _numbers = [];
    private readonly Queue<IndirectReference> _toWrite = [];

    protected PdfWriting To => to;

    protected TrailerDictionary Trailer => from.Structure.Trailer;

    protected DictionaryToken Catalogue { get; } = from.Structure.Catalog.CatalogDictionary;

    /// <summary>Each with what it takes over from above, in the order in which they are read.</summary>
    protected List<(IndirectReference Page, DictionaryToken Body)> PagesBelow(IToken? node) => [.. Walk(node, [])];

    /// <summary>Where that object stands in the other file: it is not taken over by itself.</summary>
    protected void Stands(IndirectReference reference, int number) => _numbers[reference] = number;

    /// <summary>What is led to and not written yet.</summary>
    protected void WriteRest()
    {
        while (_toWrite.TryDequeue(out var next)) to.Write(_numbers[next], Mapped(from.Structure.GetObject(next).Data));
    }

    protected int NumberOf(IndirectReference reference)
    {
        if (_numbers.TryGetValue(reference, out var known)) return known;
        _toWrite.Enqueue(reference);
        return _numbers[reference] = to.Reserve();
    }

    protected IToken Mapped(IToken token) => token switch
    {
        IndirectReferenceToken reference => PdfWriting.Reference(NumberOf(reference.Data)),
        DictionaryToken dictionary => new DictionaryToken(dictionary.Data.ToDictionary(entry => NameToken.Create(entry.Key), entry => Mapped(entry.Key, entry.Value))),
        ArrayToken array => new ArrayToken([.. array.Data.Select(Mapped)]),
        // Its length may stand in an object of its own.
        StreamToken stream => new StreamToken(((DictionaryToken)Mapped(stream.StreamDictionary)).With("Length", new NumericToken(stream.Data.Length)), stream.Data),
        _ => token,
    };

    /// <param name="name">Of the entry.</param>
    protected virtual IToken Mapped(string name, IToken value) => Mapped(value);

    protected static IToken? Entry(DictionaryToken dictionary, string name) => dictionary.Data.GetValueOrDefault(name);

    protected IToken? Resolved(IToken? token) => token is IndirectReferenceToken reference ? Resolved(from.Structure.GetObject(reference.Data).Data) : token;

    /// <summary>On the way to the pages below it.</summary>
    protected virtual void Passed(IndirectReference nodeAbovePages)
    {
    }

    private IEnumerable<(IndirectReference Page, DictionaryToken Body)> Walk(IToken? node, Dictionary<string, IToken> above)
    {
        if (node is not IndirectReferenceToken { Data: var reference } || Resolved(node) is not DictionaryToken body) yield break;
        if (Resolved(Entry(body, "Kids")) is ArrayToken kids)
        {
            Passed(reference);
            var inherited = new Dictionary<string, IToken>(above);
            foreach (var name in Inherited) if (Entry(body, name) is { } value) inherited[name] = value;
            foreach (var page in kids.Data.SelectMany(kid => Walk(kid, inherited))) yield return page;
            yield break;
        }
        yield return (reference, above.Aggregate(body, (whole, one) => Entry(whole, one.Key) is null ? whole.With(one.Key, one.Value) : whole));
    }
}
