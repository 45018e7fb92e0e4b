using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Word;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GrantsPlatform.Documents.Bundles;

/// <summary>Several Word files as one to be printed: each is a section of its own, on the front of a sheet, with its feet and its own count of pages.</summary>
public sealed class WordBinding : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly WordprocessingDocument _whole;
    private readonly WordLooks _looks;
    private int _count = 1;

    /// <param name="first">Its styles are those of the whole where others have the same.</param>
    public WordBinding(byte[] first)
    {
        _bytes.Write(first);
        _whole = WordprocessingDocument.Open(_bytes, isEditable: true);
        _looks = new WordLooks(Main);
        foreach (var foot in Main.FooterParts) CountOwnPages(foot.Footer);
    }

    private MainDocumentPart Main => _whole.MainDocumentPart.Required("the text of a document");

    private Body Body => (Main.Document?.Body).Required("the body of a document");

    /// <summary>Notes and remarks have numbers of their own in each file, and stand in parts that a file has once.</summary>
    public static bool Takes(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document, writable: false), isEditable: false);
        return file.MainDocumentPart?.Document?.Body is { } body && !body.Descendants().Any(one => one is FootnoteReference or EndnoteReference or CommentReference);
    }

    public void Add(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document, writable: false), isEditable: false);
        if (file.MainDocumentPart is not { Document.Body: { } from } main) return;
        EndSection();
        var body = (Body)from.CloneNode(deep: true);
        TemplateTidying.Renew(body);
        _looks.TakeOver(main, body, ++_count);
        TakeOverParts(main, body);
        foreach (var element in body.ChildElements.ToList())
        {
            element.Remove();
            Body.Append(element);
        }
    }

    public byte[] End()
    {
        foreach (var section in Body.Descendants<SectionProperties>()) BeginOnFront(section);
        var number = 0u;
        foreach (var drawing in Templates.Control.RootsOf(_whole).SelectMany(root => root.Descendants<Drawing.DocProperties>())) drawing.Id = ++number;
        _whole.Dispose();
        return StillPackage.Of(_bytes.ToArray());
    }

    /// <summary>What stands at the end of a body describes its last section; of any other, the section's last paragraph does.</summary>
    private void EndSection()
    {
        var last = Body.LastChild as SectionProperties ?? Body.AppendChild(new SectionProperties());
        last.Remove();
        var line = Body.LastChild as Paragraph ?? Body.AppendChild(new Paragraph());
        var properties = line.ParagraphProperties ??= new ParagraphProperties();
        if (properties.SectionProperties is not null) properties = (Body.AppendChild(new Paragraph()).ParagraphProperties = new ParagraphProperties());
        properties.SectionProperties = last;
    }

    private static void BeginOnFront(SectionProperties section)
    {
        section.RemoveAllChildren<SectionType>();
        section.RemoveAllChildren<PageNumberType>();
        section.AddChild(new SectionType { Val = SectionMarkValues.OddPage });
        section.AddChild(new PageNumberType { Start = 1 });
    }

    private void TakeOverParts(MainDocumentPart main, Body body)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in main.Parts.Where(pair => pair.OpenXmlPart is ImagePart or ChartPart or HeaderPart or FooterPart).OrderBy(pair => pair.RelationshipId, StringComparer.Ordinal))
        {
            names[pair.RelationshipId] = $"d{_count}-{pair.RelationshipId}";
            if (Main.AddPart(pair.OpenXmlPart, names[pair.RelationshipId]) is FooterPart foot) CountOwnPages(foot.Footer);
        }
        if (main.FontTablePart?.GetPartsOfType<FontPart>().Any() == true) PageBars.Embed(Main);
        foreach (var link in main.HyperlinkRelationships.OrderBy(link => link.Id, StringComparer.Ordinal))
        {
            names[link.Id] = $"d{_count}-{link.Id}";
            Main.AddHyperlinkRelationship(link.Uri, link.IsExternal, names[link.Id]);
        }
        foreach (var element in body.Descendants())
            foreach (var attribute in element.GetAttributes().Where(one => one.NamespaceUri == "http://schemas.openxmlformats.org/officeDocument/2006/relationships" && one.Value is { } id && names.ContainsKey(id)).ToList())
                element.SetAttribute(new OpenXmlAttribute(attribute.Prefix, attribute.LocalName, attribute.NamespaceUri, names[attribute.Value ?? ""]));
    }

    /// <summary>"page 2 sur 3" is said of each document.</summary>
    private static void CountOwnPages(Footer? foot)
    {
        if (foot is null) return;
        foreach (var field in foot.Descendants<SimpleField>()) if (field.Instruction?.Value is { } code) field.Instruction = code.Replace("NUMPAGES", "SECTIONPAGES", StringComparison.Ordinal);
        foreach (var code in foot.Descendants<FieldCode>()) code.Text = code.Text.Replace("NUMPAGES", "SECTIONPAGES", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _whole.Dispose();
        _bytes.Dispose();
    }
}
