using System.Xml.Linq;
using GrantsPlatform.Documents.Word;
using static GrantsPlatform.Documents.Slides.SlideXml;

namespace GrantsPlatform.Documents.Slides;

/// <summary>What stands around slides: the theme, the master and its two layouts. Who changes the look of a deck changes it there.</summary>
internal static class SlideFrame
{
    private const string Ink = "17242C";

    public static XElement Theme() => new(A + "theme", new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute("name", "Bilan"),
        new XElement(A + "themeElements",
            new XElement(A + "clrScheme", new XAttribute("name", "Bilan"),
                Colour("dk1", Ink), Colour("lt1", "FFFFFF"), Colour("dk2", WordStyles.Accent), Colour("lt2", WordStyles.Soft), Colour("accent1", WordStyles.Accent), Colour("accent2", "5C89A2"),
                Colour("accent3", "C98A1B"), Colour("accent4", "5B7F3B"), Colour("accent5", "8C5A7A"), Colour("accent6", "A0472F"), Colour("hlink", WordStyles.Accent), Colour("folHlink", WordStyles.Muted)),
            new XElement(A + "fontScheme", new XAttribute("name", "Bilan"), Fonts("majorFont"), Fonts("minorFont")),
            new XElement(A + "fmtScheme", new XAttribute("name", "Bilan"),
                new XElement(A + "fillStyleLst", Thrice(() => Themed())),
                new XElement(A + "lnStyleLst", Thrice(() => new XElement(A + "ln", new XAttribute("w", 6350), Themed()))),
                new XElement(A + "effectStyleLst", Thrice(() => new XElement(A + "effectStyle", new XElement(A + "effectLst")))),
                new XElement(A + "bgFillStyleLst", Thrice(() => Themed())))));

    public static XElement Master(string opening, string content) => Root("sldMaster",
        new XElement(P + "cSld", new XElement(P + "bg", new XElement(P + "bgRef", new XAttribute("idx", 1001), new XElement(A + "schemeClr", new XAttribute("val", "bg1")))),
            Tree(
                Place(2, "Titre", "title", null, Box(SlideMeasures.Margin, 330_000, SlideMeasures.ContentWidth, 560_000), Paragraph("Titre")),
                Place(3, "Texte", "body", 1, Box(SlideMeasures.Margin, SlideMeasures.ContentTop - 250_000, SlideMeasures.ContentWidth, 4_900_000), Paragraph("Texte")))),
        new XElement(P + "clrMap", Map("bg1", "lt1"), Map("tx1", "dk1"), Map("bg2", "lt2"), Map("tx2", "dk2"), Enumerable.Range(1, 6).Select(at => Map($"accent{at}", $"accent{at}")), Map("hlink", "hlink"), Map("folHlink", "folHlink")),
        new XElement(P + "sldLayoutIdLst", Layout(2_147_483_649, opening), Layout(2_147_483_650, content)),
        new XElement(P + "txStyles",
            new XElement(P + "titleStyle", Level(2600, bold: true, WordStyles.Accent, 0)), new XElement(P + "bodyStyle", Level(1600, bold: false, Ink, 700)), new XElement(P + "otherStyle", Level(1200, bold: false, Ink, 0))));

    public static XElement OpeningLayout() => Root("sldLayout", new XAttribute("type", "title"),
        new XElement(P + "cSld", new XAttribute("name", "Ouverture"), Tree(
            Bar(4, 0, 0, 260_000, SlideMeasures.Height),
            Place(2, "Titre", "ctrTitle", null, Box(1_000_000, 2_000_000, 10_300_000, 800_000), Paragraph("Titre")),
            Place(3, "Sous-titre", "subTitle", 1, Box(1_000_000, 2_900_000, 10_300_000, 2_200_000), Paragraph("Sous-titre")))),
        Inherits());

    public static XElement ContentLayout() => Root("sldLayout", new XAttribute("type", "obj"),
        new XElement(P + "cSld", new XAttribute("name", "Contenu"), Tree(
            Bar(4, SlideMeasures.Margin, 960_000, SlideMeasures.ContentWidth, 22_000),
            Place(2, "Titre", "title", null, null, Paragraph("Titre")),
            Place(3, "Texte", "body", 1, null, Paragraph("Texte")))),
        Inherits());

    private static XElement Inherits() => new(P + "clrMapOvr", new XElement(A + "masterClrMapping"));

    private static XElement Bar(int id, int x, int y, int width, int height) => new(P + "sp",
        new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", "Filet")), new XElement(P + "cNvSpPr"), new XElement(P + "nvPr")),
        new XElement(P + "spPr", Box(x, y, width, height), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst")), Fill(WordStyles.Accent), new XElement(A + "ln", new XElement(A + "noFill"))));

    private static XElement Level(int size, bool bold, string colour, int before) => new(A + "lvl1pPr", new XAttribute("algn", "l"),
        before == 0 ? null : new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", before))), new XElement(A + "buNone"),
        new XElement(A + "defRPr", new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), Fill(colour), new XElement(A + "latin", new XAttribute("typeface", "+mn-lt"))));

    private static XElement Layout(long id, string relation) => new(P + "sldLayoutId", new XAttribute("id", id), new XAttribute(R + "id", relation));

    private static XAttribute Map(string name, string value) => new(name, value);

    private static XElement Colour(string name, string rgb) => new(A + name, new XElement(A + "srgbClr", new XAttribute("val", rgb)));

    private static XElement Fonts(string name) => new(A + name, new XElement(A + "latin", new XAttribute("typeface", "Arial")), new XElement(A + "ea", new XAttribute("typeface", "")), new XElement(A + "cs", new XAttribute("typeface", "")));

    private static XElement Themed() => new(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", "phClr")));

    private static IEnumerable<XElement> Thrice(Func<XElement> make) => Enumerable.Range(0, 3).Select(_ => make());
}
