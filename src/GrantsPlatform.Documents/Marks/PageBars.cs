using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Documents.Marks;

/// <summary>
/// Which page of how many, in bars, on each page of a Word file: whoever prints it counts its pages, in the fields of any foot, and a font that goes with the file
/// draws what they say as a code 39. A program that does not take fonts from files writes the figures.
/// </summary>
internal static class PageBars
{
    /// <summary>SIL Open Font License 1.1, beside it; nothing but figures, the hyphen and the asterisk.</summary>
    private const string Font = "Libre Barcode 39";

    /// <summary>Chosen by chance once: what hides the font's beginning.</summary>
    private const string FontKey = "7B1C2E64-51D8-4C0F-9A53-2F6E0D84B917";

    private const string FontPartId = "bars-of-pages";

    /// <summary>In half points: the narrowest bar has 0.3 mm, two dots of a scanner at 150 dpi.</summary>
    private const string Size = "56";

    // In twentieths of a point.
    private const uint Width = 2_400;
    private const uint Height = 400;
    private const uint FromRight = 680;
    private const uint FromTop = 400;

    private static readonly byte[] Hidden = Obfuscated();

    /// <summary>Stands on the page, wherever the foot is.</summary>
    public static Paragraph Of(uint pageWidth) => new(
        new ParagraphProperties(
            new FrameProperties
            {
                Width = $"{Width}", Height = Height, HeightType = HeightRuleValues.Exact, Wrap = TextWrappingValues.Around,
                HorizontalPosition = HorizontalAnchorValues.Page, VerticalPosition = VerticalAnchorValues.Page, X = $"{pageWidth - FromRight - Width}", Y = $"{FromTop}",
            },
            new SpacingBetweenLines { Before = "0", After = "0", Line = $"{Height}", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = JustificationValues.Right }),
        In("*"), Field("PAGE"), In("-"), Field("NUMPAGES"), In("*"));

    public static void Embed(MainDocumentPart main)
    {
        var table = main.FontTablePart ?? main.AddNewPart<FontTablePart>("fonts");
        table.Fonts ??= new Fonts();
        if (table.Fonts.Elements<DocumentFormat.OpenXml.Wordprocessing.Font>().Any(font => font.Name?.Value == Font)) return;
        table.AddFontPart(FontPartType.FontOdttf, FontPartId).FeedData(new MemoryStream(Hidden, writable: false));
        table.Fonts.Append(new DocumentFormat.OpenXml.Wordprocessing.Font(
            new FontCharSet { Val = "00" }, new FontFamily { Val = FontFamilyValues.Auto }, new Pitch { Val = FontPitchValues.Variable }, new EmbedRegularFont { Id = FontPartId, FontKey = $"{{{FontKey}}}" })
        { Name = Font });
        var settings = (main.DocumentSettingsPart ?? main.AddNewPart<DocumentSettingsPart>("settings-of-fonts")).Settings ??= new Settings();
        if (settings.GetFirstChild<EmbedTrueTypeFonts>() is null) settings.AddChild(new EmbedTrueTypeFonts());
    }

    private static SimpleField Field(string code) => new(In("1")) { Instruction = $@"{code} \* Arabic" };

    private static Run In(string text) => new(
        new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font }, new NoProof(), new FontSize { Val = Size }), new Text(text));

    /// <summary>As files of Word hold fonts (ECMA-376, part 4, 10.1.1): the first 32 bytes are mixed with the key, read from its end.</summary>
    private static byte[] Obfuscated()
    {
        using var from = typeof(PageBars).Assembly.GetManifestResourceStream("LibreBarcode39.ttf").Required("the font of bars");
        var (font, key) = (new byte[from.Length], Convert.FromHexString(FontKey.Replace("-", "", StringComparison.Ordinal)));
        from.ReadExactly(font);
        for (var at = 0; at < 2 * key.Length; at++) font[at] ^= key[^((at % key.Length) + 1)];
        return font;
    }
}
