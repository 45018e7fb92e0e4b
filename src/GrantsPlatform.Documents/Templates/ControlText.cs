using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Word;

namespace GrantsPlatform.Documents.Templates;

/// <summary>Writes a text in the place of a control, as its own words look: bold stays bold, and the grey of an empty control goes.</summary>
internal sealed class ControlText(WordprocessingDocument file)
{
    private readonly HashSet<string> _greys =
    [
        .. file.MainDocumentPart?.StyleDefinitionsPart?.Styles?.Elements<Style>()
            .Where(style => style.StyleName?.Val?.Value == "Placeholder Text").Select(style => style.StyleId?.Value).OfType<string>() ?? [],
    ];

    public void Write(SdtElement control, string text)
    {
        var runs = WordText.Runs(text).OfType<Run>().ToList();
        if (LookOf(control) is { } look)
            foreach (var run in runs) run.PrependChild(look.CloneNode(deep: true));
        foreach (var element in Around(control, runs)) control.InsertBeforeSelf(element);
        control.Remove();
    }

    /// <summary>A control around paragraphs keeps the first of them, one around a cell keeps the cell.</summary>
    private static IEnumerable<OpenXmlElement> Around(SdtElement control, List<Run> runs) => control switch
    {
        SdtRun or SdtRunRuby => runs,
        SdtCell when Control.ContentOf(control)?.GetFirstChild<TableCell>() is { } cell => [Cell(cell, runs)],
        _ => [Paragraph(Control.ContentOf(control)?.Descendants<Paragraph>().FirstOrDefault(), runs)],
    };

    private static TableCell Cell(TableCell like, List<Run> runs)
    {
        var cell = new TableCell();
        if (like.TableCellProperties is { } properties) cell.Append(properties.CloneNode(deep: true));
        cell.Append(Paragraph(like.Descendants<Paragraph>().FirstOrDefault(), runs));
        return cell;
    }

    private static Paragraph Paragraph(Paragraph? like, List<Run> runs)
    {
        var paragraph = new Paragraph();
        if (like?.ParagraphProperties is { } properties) paragraph.Append(properties.CloneNode(deep: true));
        paragraph.Append(runs);
        return paragraph;
    }

    private RunProperties? LookOf(SdtElement control)
    {
        var empty = control.SdtProperties?.GetFirstChild<ShowingPlaceholder>() is not null;
        OpenXmlElement? found = empty
            ? control.SdtProperties?.GetFirstChild<RunProperties>()
            : Control.ContentOf(control)?.Descendants<Run>().FirstOrDefault()?.RunProperties;
        if (found?.CloneNode(deep: true) is not RunProperties look) return null;
        if (look.RunStyle?.Val?.Value is { } style && _greys.Contains(style)) look.RunStyle = null;
        return look.HasChildren ? look : null;
    }
}
