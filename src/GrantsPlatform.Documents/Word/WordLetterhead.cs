using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Papers;

namespace GrantsPlatform.Documents.Word;

/// <summary>The head of the first page: who writes; in a letter also to whom, when and about what.</summary>
internal static class WordLetterhead
{
    public static IEnumerable<OpenXmlElement> Of(Letterhead issuer) => [.. Issuer(issuer), Rule()];

    public static IEnumerable<OpenXmlElement> Of(Letterhead issuer, AddressBlock to) =>
    [
        WordTables.Beside([11, 9], [Issuer(issuer), Recipient(to)]),
        Rule(),
        WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }, new Justification { Val = JustificationValues.Right }), WordText.Runs(to.Dated)),
        WordText.Set(new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Heading(2) }), [WordText.Run($"Objet\u202F: {to.Subject}")]),
    ];

    private static IEnumerable<OpenXmlElement> Issuer(Letterhead issuer) =>
        [WordText.In(WordStyles.Issuer, issuer.Name), .. issuer.Lines.Select(line => WordText.In(WordStyles.Small, line))];

    private static IEnumerable<OpenXmlElement> Recipient(AddressBlock to) =>
        [.. Enumerable.Repeat(WordStyles.Small, 3).Select(style => WordText.In(style, "")), .. to.Lines.DefaultIfEmpty("").Select(line => WordText.In(WordStyles.Cell, line))];

    private static Paragraph Rule() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = WordStyles.Small },
        new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Space = 1, Color = WordStyles.Accent }),
        new SpacingBetweenLines { After = "160" }));
}
