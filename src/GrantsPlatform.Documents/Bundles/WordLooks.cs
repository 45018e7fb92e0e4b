using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Bundles;

/// <summary>Styles and lists of documents that become one: those that look alike are shared, others keep their look under another name.</summary>
internal sealed class WordLooks(MainDocumentPart main)
{
    private readonly Dictionary<string, Dictionary<string, string>> _renamed = new(StringComparer.Ordinal);
    private int _lists = 1_000;

    private Styles Styles => ((main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("styles")).Styles ??= new Styles()).Required("the styles");

    private Numbering Numbering => ((main.NumberingDefinitionsPart ?? main.AddNewPart<NumberingDefinitionsPart>("lists")).Numbering ??= new Numbering()).Required("the lists");

    /// <param name="number">Of the document in the whole.</param>
    public void TakeOver(MainDocumentPart from, Body body, int number)
    {
        var styles = from.StyleDefinitionsPart?.Styles;
        var names = styles is null ? [] : NamesOf(styles, number);
        Rename(body, names);
        Renumber(from, body);
    }

    private Dictionary<string, string> NamesOf(Styles styles, int number)
    {
        var hash = Digest.Of(styles.OuterXml);
        if (_renamed.TryGetValue(hash, out var known)) return known;
        var mine = Styles.Elements<Style>().Where(style => style.StyleId?.Value is not null).ToDictionary(style => style.StyleId?.Value ?? "", style => style.OuterXml, StringComparer.Ordinal);
        var names = styles.Elements<Style>().Where(style => style.StyleId?.Value is { } id && mine.TryGetValue(id, out var look) && look != style.OuterXml)
            .ToDictionary(style => style.StyleId?.Value ?? "", style => $"{style.StyleId?.Value}-{number}", StringComparer.Ordinal);
        foreach (var style in styles.Elements<Style>().Where(style => style.StyleId?.Value is { } id && (names.ContainsKey(id) || !mine.ContainsKey(id)))) Styles.Append(Copy(style, names, number));
        return _renamed[hash] = names;
    }

    private static Style Copy(Style style, Dictionary<string, string> names, int number)
    {
        var copy = (Style)style.CloneNode(deep: true);
        copy.Default = null;
        if (copy.StyleId?.Value is { } id && names.TryGetValue(id, out var name))
        {
            copy.StyleId = name;
            if (copy.StyleName?.Val?.Value is { } said) copy.StyleName.Val = $"{said} {number}";
        }
        Rename(copy, names);
        return copy;
    }

    private static void Rename(OpenXmlElement within, Dictionary<string, string> names)
    {
        if (names.Count == 0) return;
        foreach (var used in within.Descendants().OfType<OpenXmlLeafElement>().Where(one => one is ParagraphStyleId or RunStyle or TableStyle or BasedOn or NextParagraphStyle or LinkedStyle))
            if (used.GetAttributes().FirstOrDefault(one => one.LocalName == "val") is { Value: { } id } attribute && names.TryGetValue(id, out var name))
                used.SetAttribute(new OpenXmlAttribute(attribute.Prefix, attribute.LocalName, attribute.NamespaceUri, name));
    }

    /// <summary>Lists that count begin anew in each document.</summary>
    private void Renumber(MainDocumentPart from, Body body)
    {
        if (from.NumberingDefinitionsPart?.Numbering is not { } theirs) return;
        var used = body.Descendants<NumberingId>().Select(one => one.Val?.Value).OfType<int>().Distinct().ToList();
        var mine = new Dictionary<int, int>();
        foreach (var instance in theirs.Elements<NumberingInstance>().Where(one => one.NumberID?.Value is { } id && used.Contains(id)))
        {
            if (theirs.Elements<AbstractNum>().FirstOrDefault(one => one.AbstractNumberId?.Value == instance.AbstractNumId?.Val?.Value) is not { } form) continue;
            var number = ++_lists;
            var copy = (AbstractNum)form.CloneNode(deep: true);
            copy.AbstractNumberId = number;
            copy.RemoveAllChildren<Nsid>();
            if (Numbering.Elements<AbstractNum>().LastOrDefault() is { } last) last.InsertAfterSelf(copy);
            else Numbering.PrependChild(copy);
            var numbered = (NumberingInstance)instance.CloneNode(deep: true);
            numbered.NumberID = number;
            numbered.AbstractNumId = new AbstractNumId { Val = number };
            if (Numbering.Elements<NumberingInstance>().LastOrDefault() is { } before) before.InsertAfterSelf(numbered);
            else Numbering.Append(numbered);
            mine[instance.NumberID?.Value ?? 0] = number;
        }
        foreach (var one in body.Descendants<NumberingId>()) if (one.Val?.Value is { } id && mine.TryGetValue(id, out var number)) one.Val = number;
    }
}
