using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Word;

/// <summary>The styles of every paper: people who open one change its look in one place.</summary>
internal static class WordStyles
{
    public const string Accent = "123A50";
    public const string Muted = "53606A";
    public const string Line = "B9BFC4";
    public const string Soft = "EEF3F6";

    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string ListItem = "ListBullet";
    public const string Issuer = "Issuer";
    public const string Small = "Small";
    public const string Cell = "TableText";
    public const string Framed = "Framed";
    public const string Quote = "Quote";

    private const string Font = "Arial";

    public static string Heading(int level) => $"Heading{level}";

    public static Styles All() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font },
                new FontSize { Val = "20" }, new FontSizeComplexScript { Val = "20" },
                new Languages { Val = "fr-FR", EastAsia = "fr-FR", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Spaced(0, 120, 264)))),
        Paragraph("Normal", "Normal", null, [], []),
        Paragraph(Title, "Title", "Normal", [new KeepNext(), Spaced(120, 120, 264), new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }], [new Bold(), Colour(Accent), Size(30)]),
        Paragraph(Subtitle, "Subtitle", "Normal", [Spaced(0, 240, 264), new Justification { Val = JustificationValues.Center }], [Colour(Muted), Size(22)]),
        Paragraph(Heading(1), "heading 1", "Normal", [new KeepNext(), new KeepLines(), Spaced(280, 100, 264), new OutlineLevel { Val = 0 }], [new Bold(), Colour(Accent), Size(24)]),
        Paragraph(Heading(2), "heading 2", "Normal", [new KeepNext(), new KeepLines(), Spaced(200, 80, 264), new OutlineLevel { Val = 1 }], [new Bold(), Colour(Accent), Size(21)]),
        Paragraph(Heading(3), "heading 3", "Normal", [new KeepNext(), new KeepLines(), Spaced(160, 60, 264), new OutlineLevel { Val = 2 }], [new Bold()]),
        Paragraph(ListItem, "List Bullet", "Normal", [new NumberingProperties(new NumberingId { Val = WordLists.Bullets }), Spaced(0, 40, 264)], []),
        Paragraph(Issuer, "Issuer", "Normal", [new KeepNext(), Spaced(0, 20, 240)], [new Bold(), Colour(Accent), Size(24)]),
        Paragraph(Small, "Small", "Normal", [Spaced(0, 0, 240)], [Colour(Muted), Size(17)]),
        Paragraph(Cell, "Table Text", "Normal", [Spaced(30, 30, 240)], [Size(18)]),
        Paragraph(Quote, "Quote", "Normal", [Spaced(0, 120, 264), new Indentation { Left = "284" }], []),
        Paragraph(Framed, "Framed", "Normal", [new KeepLines(), Frame(), Shade(), Spaced(0, 0, 264), new Indentation { Left = "113", Right = "113" }], []));

    private static Style Paragraph(string id, string name, string? basedOn, OpenXmlElement[] paragraph, OpenXmlElement[] run)
    {
        var style = new Style { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = id is Issuer or Small or Cell or Framed, Default = basedOn is null };
        style.Append(new StyleName { Val = name });
        if (basedOn is not null) style.Append(new BasedOn { Val = basedOn });
        style.Append(new PrimaryStyle());
        if (paragraph.Length > 0) style.Append(new StyleParagraphProperties(paragraph));
        if (run.Length > 0) style.Append(new StyleRunProperties(run));
        return style;
    }

    private static SpacingBetweenLines Spaced(int before, int after, int line) =>
        new() { Before = $"{before}", After = $"{after}", Line = $"{line}", LineRule = LineSpacingRuleValues.Auto };

    private static Color Colour(string rgb) => new() { Val = rgb };

    private static FontSize Size(int halfPoints) => new() { Val = $"{halfPoints}" };

    private static Shading Shade() => new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Soft };

    private static ParagraphBorders Frame() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Line }, new LeftBorder { Val = BorderValues.Single, Size = 24, Space = 6, Color = Accent },
        new BottomBorder { Val = BorderValues.Single, Size = 4, Space = 4, Color = Line }, new RightBorder { Val = BorderValues.Single, Size = 4, Space = 6, Color = Line });
}
