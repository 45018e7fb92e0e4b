using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Templates;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What stands between the words of a template and would lead a reader, or Word, elsewhere.</summary>
internal static class TemplateContent
{
    private static readonly ImmutableArray<string> Harmless = ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ", "TOC"];

    public static IEnumerable<Refusal> FaultsOf(WordprocessingDocument file) =>
    [
        .. LinksOf(file), .. Control.RootsOf(file).SelectMany(root => FieldCodesOf(root).Concat(RevisionsOf(root).Take(1))),
        .. file.MainDocumentPart?.WordprocessingCommentsPart is { } comments && comments.Comments?.HasChildren == true ? [new TemplateHasRevisions("commentaires")] : Array.Empty<Refusal>(),
    ];

    /// <summary>Word makes a link of a mail address by itself: that one may stay.</summary>
    private static IEnumerable<Refusal> LinksOf(WordprocessingDocument file) =>
        from part in PartsOf(file)
        from link in part.HyperlinkRelationships
        let target = link.Uri.OriginalString
        where link.IsExternal && !target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        let user = part.RootElement?.Descendants().FirstOrDefault(element => element.GetAttributes().Any(attribute => attribute.Value == link.Id && attribute.NamespaceUri.EndsWith("/relationships", StringComparison.Ordinal)))
        select new TemplateReadsElsewhere(user is null ? "lien sans texte" : TemplatePlaces.Of(user), target.Length <= 120 ? target : $"{target.AsSpan(0, 119)}…");

    private static IEnumerable<OpenXmlPart> PartsOf(WordprocessingDocument file) => file.MainDocumentPart is { } main ? [main, .. main.HeaderParts, .. main.FooterParts] : [];

    /// <summary>A field that is written in one piece, or piece by piece in a paragraph; its first word says what it does.</summary>
    private static IEnumerable<Refusal> FieldCodesOf(OpenXmlElement root) =>
        from code in root.Descendants<SimpleField>().Select(field => (Element: (OpenXmlElement)field, Words: field.Instruction?.Value ?? ""))
            .Concat(root.Descendants<Paragraph>().SelectMany(ComplexIn))
        let name = code.Words.Trim().Split(' ', '"', '\\')[0].ToUpperInvariant()
        where name.Length > 0 && !Harmless.Contains(name)
        select new TemplateFieldCodeRefused(TemplatePlaces.Of(code.Element), name.Length <= 40 ? name : $"{name.AsSpan(0, 39)}…");

    private static IEnumerable<(OpenXmlElement Element, string Words)> ComplexIn(Paragraph paragraph)
    {
        var words = "";
        foreach (var element in paragraph.Descendants())
        {
            if (element is FieldCode code) words += code.Text;
            if (element is not FieldChar || words.Length == 0) continue;
            yield return (paragraph, words);
            words = "";
        }
        if (words.Length > 0) yield return (paragraph, words);
    }

    private static IEnumerable<Refusal> RevisionsOf(OpenXmlElement root) =>
        from change in root.Descendants().Where(one => one is InsertedRun or DeletedRun or MoveFromRun or MoveToRun or Inserted or Deleted)
        select new TemplateHasRevisions(TemplatePlaces.Of(change));
}
