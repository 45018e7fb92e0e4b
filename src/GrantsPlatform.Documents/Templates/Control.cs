using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Templates;

/// <summary>A content control of a Word file, of whichever size: within a line, around paragraphs, a cell, or a row.</summary>
internal static class Control
{
    public static TemplateTag TagOf(SdtElement control) => TemplateTag.Of(control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value);

    /// <summary>Null where the file is not as the format wants it.</summary>
    public static OpenXmlElement? ContentOf(SdtElement control) => control.ChildElements.FirstOrDefault(child => child.LocalName == "sdtContent");

    /// <summary>What stands in it stays; the control goes.</summary>
    public static void Unwrap(SdtElement control)
    {
        foreach (var child in ContentOf(control)?.ChildElements.ToList() ?? [])
        {
            child.Remove();
            control.InsertBeforeSelf(child);
        }
        control.Remove();
    }

    /// <summary>Where people read: the body, heads and feet of pages, notes.</summary>
    public static IEnumerable<OpenXmlElement> RootsOf(WordprocessingDocument file)
    {
        if (file.MainDocumentPart is not { } main) yield break;
        foreach (var part in new OpenXmlPart[] { main }.Concat(main.HeaderParts).Concat(main.FooterParts).Concat(new OpenXmlPart?[] { main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>()))
            if (part.RootElement is { } root) yield return root;
    }
}
