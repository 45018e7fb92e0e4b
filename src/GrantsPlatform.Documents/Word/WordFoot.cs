using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Word;

/// <summary>The foot of each page: what it is, and "page 2 sur 3".</summary>
internal static class WordFoot
{
    public static Paragraph Of(Paper paper) => WordText.Set(
        new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Small },
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = WordStyles.Line }),
            new Tabs(new TabStop { Val = TabStopValues.Right, Position = WordMeasures.TextWidth })),
        [WordText.Run(paper.Reference is { } reference ? $"{reference} – {paper.Title}" : paper.Title), new Run(new TabChar()), WordText.Run("page "), Field("PAGE"), WordText.Run(" sur "), Field("NUMPAGES")]);

    private static SimpleField Field(string code) => new(new Run(new Text("1"))) { Instruction = code };
}
