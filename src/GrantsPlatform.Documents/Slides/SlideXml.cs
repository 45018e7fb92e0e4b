using System.Collections.Immutable;
using System.Xml.Linq;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Documents.Xml;

namespace GrantsPlatform.Documents.Slides;

/// <summary>The shapes of slides: titles and words in the places that the layouts keep for them, tables that are tables.</summary>
internal static class SlideXml
{
    public static readonly XNamespace P = "http://schemas.openxmlformats.org/presentationml/2006/main";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string TableStyle = "{5940675A-B579-460E-94D1-54222C63F5DA}";

    public static XElement Root(string name, params object?[] content) => new(P + name,
        new XAttribute(XNamespace.Xmlns + "p", P), new XAttribute(XNamespace.Xmlns + "a", A), new XAttribute(XNamespace.Xmlns + "r", R), content);

    public static XElement Tree(params object?[] shapes) => new(P + "spTree",
        new XElement(P + "nvGrpSpPr", new XElement(P + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")), new XElement(P + "grpSpPr"), shapes);

    /// <param name="type">Of the place in the layout.</param>
    /// <param name="box">Null: that of the layout.</param>
    public static XElement Place(int id, string name, string type, int? index, XElement? box, params object?[] paragraphs) => new(P + "sp",
        new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", 1))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", type), index is { } idx ? new XAttribute("idx", idx) : null))),
        new XElement(P + "spPr", box),
        new XElement(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), paragraphs));

    public static XElement Box(int x, int y, int width, int height) => new(A + "xfrm", Off(x, y), Ext(width, height));

    /// <summary>Words by themselves, where no layout keeps a place.</summary>
    public static XElement Free(int id, string name, XElement box, params object?[] paragraphs) => new(P + "sp",
        new XElement(P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)), new XElement(P + "cNvSpPr", new XAttribute("txBox", 1)), new XElement(P + "nvPr")),
        new XElement(P + "spPr", box, new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))),
        new XElement(P + "txBody", new XElement(A + "bodyPr", new XAttribute("lIns", 0), new XAttribute("rIns", 0)), new XElement(A + "lstStyle"), paragraphs));

    public static XElement Paragraph(string text, params object?[] look) => new(A + "p", Run(text, look));

    /// <param name="size">In points; null: that of the layout.</param>
    public static XElement Paragraph(SlideLine line, int? size = null) => new(A + "p",
        line.IsItem
            ? new XElement(A + "pPr", new XAttribute("marL", 285_750), new XAttribute("indent", -285_750), new XElement(A + "buFont", new XAttribute("typeface", "Arial")), new XElement(A + "buChar", new XAttribute("char", "–")))
            : null,
        line.Lead is { } lead ? Run(lead, Sized(size), new XAttribute("b", 1)) : null, Run(line.Text, Sized(size)));

    private static XAttribute? Sized(int? size) => size is { } points ? new XAttribute("sz", points * 100) : null;

    public static XElement Table(int id, Part.Grid grid, int y)
    {
        var widths = SlideMeasures.Widths(grid);
        return new XElement(P + "graphicFrame",
            new XElement(P + "nvGraphicFramePr",
                new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", grid.Caption), new XAttribute("descr", grid.Caption)),
                new XElement(P + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noGrp", 1))), new XElement(P + "nvPr")),
            new XElement(P + "xfrm", Off(SlideMeasures.Margin, y), Ext(SlideMeasures.ContentWidth, 370_000)),
            new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
                new XElement(A + "tbl",
                    new XElement(A + "tblPr", new XAttribute("firstRow", 1), grid.Total is null ? null : new XAttribute("lastRow", 1), new XElement(A + "tableStyleId", TableStyle)),
                    new XElement(A + "tblGrid", widths.Select(width => new XElement(A + "gridCol", new XAttribute("w", width)))),
                    Row([.. grid.Columns.Select(column => column.Heading)], grid, WordStyles.Accent),
                    grid.Rows.Select(row => Row(row, grid, null)), grid.Total is { } total ? Row(total, grid, WordStyles.Soft) : null))));
    }

    public static XElement Picture(int id, string relation, string alternative, XElement box) => new(P + "pic",
        new XElement(P + "nvPicPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", "Carte"), new XAttribute("descr", alternative)),
            new XElement(P + "cNvPicPr", new XElement(A + "picLocks", new XAttribute("noChangeAspect", 1))), new XElement(P + "nvPr")),
        new XElement(P + "blipFill", new XElement(A + "blip", new XAttribute(R + "embed", relation)), new XElement(A + "stretch", new XElement(A + "fillRect"))),
        new XElement(P + "spPr", box, new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))));

    public static XElement Run(string text, params object?[] look) => new(A + "r", new XElement(A + "rPr", new XAttribute("lang", "fr-FR"), look), new XElement(A + "t", LegibleText.Of(text)));

    public static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Row(ImmutableArray<string> cells, Part.Grid grid, string? fill) => new(A + "tr", new XAttribute("h", SlideMeasures.HeightOf(cells, grid)),
        cells.Select((text, at) => new XElement(A + "tc",
            new XElement(A + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
                new XElement(A + "p", new XElement(A + "pPr", new XAttribute("algn", grid.Columns[at].IsFigure ? "r" : "l")),
                    Run(text, new XAttribute("sz", SlideMeasures.SizeOf(grid) * 100), fill is null ? null : new XAttribute("b", 1), fill == WordStyles.Accent ? Fill("FFFFFF") : Fill("17242C")))),
            new XElement(A + "tcPr", new XAttribute("marL", 72_000), new XAttribute("marR", 72_000), new XAttribute("marT", 36_000), new XAttribute("marB", 36_000), new XAttribute("anchor", "ctr"),
                NoLine("lnL"), NoLine("lnR"), Line("lnT"), Line("lnB"), fill is null ? new XElement(A + "noFill") : Fill(fill)))));

    private static XElement NoLine(string side) => new(A + side, new XAttribute("w", 0), new XElement(A + "noFill"));

    private static XElement Line(string side) => new(A + side, new XAttribute("w", 6350), Fill(WordStyles.Line));

    private static XElement Off(int x, int y) => new(A + "off", new XAttribute("x", x), new XAttribute("y", y));

    private static XElement Ext(int width, int height) => new(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height));
}
