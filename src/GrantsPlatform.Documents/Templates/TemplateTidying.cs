using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Word;
using Drawing = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GrantsPlatform.Documents.Templates;

/// <summary>What is left once blocks have gone: no row without a cell, no cell without a paragraph, no name twice, and nobody’s name in the file’s properties.</summary>
internal static class TemplateTidying
{
    /// <summary>Of a copy: what a document may hold once only.</summary>
    public static void Renew(OpenXmlElement copy)
    {
        foreach (var mark in copy.Descendants().Where(one => one is BookmarkStart or BookmarkEnd).ToList()) mark.Remove();
        foreach (var paragraph in copy.Descendants<Paragraph>()) (paragraph.ParagraphId, paragraph.TextId) = (null, null);
        foreach (var row in copy.Descendants<TableRow>()) (row.ParagraphId, row.TextId) = (null, null);
    }

    public static void Tidy(OpenXmlElement root)
    {
        foreach (var row in root.Descendants<TableRow>().Where(row => !row.Elements<TableCell>().Any()).ToList()) row.Remove();
        foreach (var table in root.Descendants<Table>().Where(table => !table.Elements<TableRow>().Any()).ToList()) table.Remove();
        foreach (var cell in root.Descendants<TableCell>().Where(cell => cell.LastChild is not Paragraph).ToList()) cell.Append(new Paragraph());
        if (root is Header or Footer && !root.HasChildren) root.Append(new Paragraph());
    }

    public static void Tidy(WordprocessingDocument file, FactSet facts, string title)
    {
        if (file.MainDocumentPart is not { } main) return;
        var number = 0u;
        foreach (var drawing in Control.RootsOf(file).SelectMany(root => root.Descendants<Drawing.DocProperties>())) drawing.Id = ++number;
        if (main.GlossaryDocumentPart is { } glossary) main.DeletePart(glossary);
        AddStyles(main);
        file.PackageProperties.Title = title;
        file.PackageProperties.Creator = facts.Texts.GetValueOrDefault("financeur.nom", "");
        file.PackageProperties.LastModifiedBy = null;
    }

    /// <summary>Those of the platform’s own pieces, where the template has none of that name.</summary>
    private static void AddStyles(MainDocumentPart main)
    {
        var styles = (main.StyleDefinitionsPart ?? main.AddNewPart<StyleDefinitionsPart>("styles-of-the-platform")).Styles ??= new Styles();
        var known = styles.Elements<Style>().Select(style => style.StyleId?.Value).ToHashSet();
        foreach (var style in WordStyles.All().Elements<Style>().Where(style => !known.Contains(style.StyleId?.Value)).ToList())
        {
            style.Remove();
            if (style.StyleId?.Value == WordStyles.ListItem) style.StyleParagraphProperties?.RemoveAllChildren<NumberingProperties>();
            style.Default = null;
            styles.Append(style);
        }
    }
}
