using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Xml;

namespace GrantsPlatform.Documents.Word;

/// <summary>Paragraphs of plain text.</summary>
internal static class WordText
{
    public static Paragraph In(string style, params IEnumerable<string> lines) => Set(new ParagraphProperties(new ParagraphStyleId { Val = style }), Runs(lines));

    public static Paragraph Normal(params IEnumerable<string> lines) => In("Normal", lines);

    public static Paragraph Set(ParagraphProperties properties, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph(properties);
        paragraph.Append(runs);
        return paragraph;
    }

    public static IEnumerable<OpenXmlElement> Runs(params IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split('\n')).SelectMany((line, place) => place == 0 ? [Run(line)] : new OpenXmlElement[] { new Run(new Break()), Run(line) });

    public static Run Run(string text, params OpenXmlElement[] look)
    {
        var run = new Run();
        if (look.Length > 0) run.Append(new RunProperties(look));
        run.Append(new Text(LegibleText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
