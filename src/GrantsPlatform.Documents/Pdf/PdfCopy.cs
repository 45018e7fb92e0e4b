using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>What one file of a <see cref="PdfBinding"/> shows, and its tags.</summary>
/// <param name="keys">The first number by which its pages find their tags in the whole.</param>
internal sealed class PdfCopy(PdfDocument from, PdfWriting to, int keys) : PdfRewriting(from, to)
{
    public List<(int Key, IToken Value)> Parents { get; } = [];

    public IReadOnlyDictionary<NameToken, IToken> Roles { get; private set; } = new Dictionary<NameToken, IToken>();

    /// <summary>The first number that is free behind it.</summary>
    public int NextKey { get; private set; }

    /// <summary>The colours that an archive rests on; null: it names none.</summary>
    public IToken? Intents { get; private set; }

    /// <param name="withIntents">Whether <see cref="Intents"/> are taken over.</param>
    public BoundFile Copied(string bookmark, bool withIntents)
    {
        NextKey = keys;
        if (Entry(Catalogue, "StructTreeRoot") is IndirectReferenceToken root) Stands(root.Data, PdfBinding.Whole);
        var pages = PagesBelow(Entry(Catalogue, "Pages"));
        foreach (var (page, _) in pages) Stands(page, To.Reserve());
        foreach (var (page, body) in pages) To.Write(NumberOf(page), Mapped(body));
        var tags = Resolved(Entry(Catalogue, "StructTreeRoot")) is DictionaryToken tree ? TagsOf(tree) : [];
        if (withIntents && Entry(Catalogue, "OutputIntents") is { } intents) Intents = Mapped(intents);
        WriteRest();
        return new BoundFile(bookmark, [.. pages.Select(page => PdfWriting.Reference(NumberOf(page.Page)))], Mapped(Resolved(Entry(pages[^1].Body, "MediaBox")) ?? NullToken.Instance), tags);
    }

    protected override void Passed(IndirectReference nodeAbovePages) => Stands(nodeAbovePages, PdfBinding.Pages);

    protected override IToken Mapped(string name, IToken value) =>
        name is "StructParents" or "StructParent" && Resolved(value) is NumericToken key ? new NumericToken(keys + key.Int) : Mapped(value);

    private IReadOnlyList<IToken> TagsOf(DictionaryToken tree)
    {
        if (Resolved(Entry(tree, "RoleMap")) is DictionaryToken roles) Roles = roles.Data.ToDictionary(role => NameToken.Create(role.Key), role => Mapped(role.Value));
        KeysBelow(Entry(tree, "ParentTree"));
        return Entry(tree, "K") switch { ArrayToken several => [.. several.Data.Select(Mapped)], { } one => [Mapped(one)], null => [] };
    }

    /// <summary>A tree of numbers (ISO 32000-1, 7.9.7), as a list.</summary>
    private void KeysBelow(IToken? node)
    {
        if (Resolved(node) is not DictionaryToken tree) return;
        if (Resolved(Entry(tree, "Kids")) is ArrayToken kids) foreach (var kid in kids.Data) KeysBelow(kid);
        if (Resolved(Entry(tree, "Nums")) is not ArrayToken numbers) return;
        for (var at = 0; at + 1 < numbers.Length; at += 2)
        {
            if (Resolved(numbers[at]) is not NumericToken key) continue;
            Parents.Add((keys + key.Int, Mapped(numbers[at + 1])));
            NextKey = Math.Max(NextKey, keys + key.Int + 1);
        }
    }
}
