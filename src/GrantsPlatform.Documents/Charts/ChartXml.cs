using System.Globalization;
using System.Xml.Linq;
using GrantsPlatform.Documents.Xml;

namespace GrantsPlatform.Documents.Charts;

/// <summary>A chart of the office programs' own, which its reader can restyle: its values stand in it. Its title is the heading above it.</summary>
internal static class ChartXml
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /// <summary>Told apart in grey too.</summary>
    private static readonly string[] Colours = ["123A50", "7FA8BD", "C98A1B", "5B7F3B", "8C5A7A", "B9BFC4", "A0472F", "3E6F8E"];

    private const int CategoryAxis = 1;
    private const int ValueAxis = 2;

    public static byte[] Of(ChartData data)
    {
        var chart = new XElement(C + "chartSpace",
            new XAttribute(XNamespace.Xmlns + "c", C), new XAttribute(XNamespace.Xmlns + "a", A),
            Val("lang", "fr-FR"), Val("roundedCorners", 0),
            new XElement(C + "chart", Val("autoTitleDeleted", 1), Plot(data), Legend(data), Val("plotVisOnly", 1), Val("dispBlanksAs", "gap")),
            new XElement(C + "txPr", new XElement(A + "bodyPr"), Paragraph(new XAttribute("sz", 900), new XElement(A + "latin", new XAttribute("typeface", "Arial")))));
        using var bytes = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), chart).Save(bytes);
        return bytes.ToArray();
    }

    /// <summary>The tallest column, or the longest bar: of few, an axis counts one by one.</summary>
    private static decimal Most(ChartData data) =>
        data.Categories.Select((_, at) => data.Series.Sum(one => one.Values[at] ?? 0)).DefaultIfEmpty().Max();

    private static XElement Plot(ChartData data) => data.Shape == ChartShape.Pie
        ? new XElement(C + "plotArea", new XElement(C + "layout"), new XElement(C + "pieChart", Val("varyColors", 1), data.Series.Take(1).Select((one, at) => Series(one, at, data)), Val("firstSliceAng", 0)))
        : new XElement(C + "plotArea", new XElement(C + "layout"),
            new XElement(C + "barChart", Val("barDir", data.Shape == ChartShape.Bars ? "bar" : "col"), Val("grouping", data.Series.Length > 1 ? "stacked" : "clustered"), Val("varyColors", 0),
                data.Series.Select((one, at) => Series(one, at, data)), Val("gapWidth", 60), data.Series.Length > 1 ? Val("overlap", 100) : null, Val("axId", CategoryAxis), Val("axId", ValueAxis)),
            Axis("catAx", CategoryAxis, ValueAxis, data.Shape == ChartShape.Bars ? "l" : "b", data.Shape == ChartShape.Bars ? "maxMin" : "minMax",
                [Val("auto", 1), Val("lblAlgn", "ctr"), Val("lblOffset", 100), Val("noMultiLvlLbl", 0)]),
            Axis("valAx", ValueAxis, CategoryAxis, data.Shape == ChartShape.Bars ? "b" : "l", "minMax", [Val("crossBetween", "between"), .. Most(data) < 5 ? [Val("majorUnit", 1)] : Array.Empty<XElement>()]));

    private static XElement Axis(string name, int id, int crossed, string place, string order, IEnumerable<XElement> rest) => new(C + name,
        Val("axId", id), new XElement(C + "scaling", Val("orientation", order)), Val("delete", 0), Val("axPos", place),
        name == "valAx" ? new XElement(C + "majorGridlines", Outline("D9DDE0")) : null,
        new XElement(C + "numFmt", new XAttribute("formatCode", name == "valAx" ? "#,##0" : "General"), new XAttribute("sourceLinked", 0)),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"), Outline("B9BFC4"), Val("crossAx", crossed), Val("crosses", name == "valAx" && order == "minMax" && place == "b" ? "max" : "autoZero"), rest);

    private static XElement Series(ChartSeries series, int at, ChartData data) => new(C + "ser",
        Val("idx", at), Val("order", at), new XElement(C + "tx", new XElement(C + "v", LegibleText.Of(series.Name))),
        data.Shape == ChartShape.Pie ? null : new XElement(C + "spPr", Fill(Colours[at % Colours.Length])),
        data.Shape == ChartShape.Pie ? null : Val("invertIfNegative", 0),
        data.Shape == ChartShape.Pie ? data.Categories.Select((_, slice) => new XElement(C + "dPt", Val("idx", slice), new XElement(C + "spPr", Fill(Colours[slice % Colours.Length])))) : null,
        data.Series.Length > 1 ? null : Labels(data.Shape),
        new XElement(C + "cat", new XElement(C + "strLit", Val("ptCount", data.Categories.Length), data.Categories.Select((name, place) => Point(place, LegibleText.Of(name))))),
        new XElement(C + "val", new XElement(C + "numLit", new XElement(C + "formatCode", "General"), Val("ptCount", series.Values.Length),
            series.Values.Select((value, place) => value is { } known ? Point(place, known.ToString(CultureInfo.InvariantCulture)) : null))));

    /// <summary>Of a pie outside, where they are read on any colour.</summary>
    private static XElement Labels(ChartShape shape) => new(C + "dLbls",
        shape == ChartShape.Pie ? Val("dLblPos", "outEnd") : null,
        Val("showLegendKey", 0), Val("showVal", 1), Val("showCatName", 0), Val("showSerName", 0), Val("showPercent", shape == ChartShape.Pie ? 1 : 0), Val("showBubbleSize", 0),
        shape == ChartShape.Pie ? new XElement(C + "separator", " – ") : null);

    private static XElement? Legend(ChartData data) =>
        data.Series.Length > 1 || data.Shape == ChartShape.Pie ? new XElement(C + "legend", Val("legendPos", data.Shape == ChartShape.Pie ? "r" : "b"), Val("overlay", 0)) : null;

    private static XElement Point(int place, string value) => new(C + "pt", new XAttribute("idx", place), new XElement(C + "v", value));

    private static XElement Val(string name, object value) => new(C + name, new XAttribute("val", value));

    private static XElement Fill(string colour) => new(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", colour)));

    private static XElement Outline(string colour) => new(C + "spPr", new XElement(A + "ln", new XAttribute("w", 6350), Fill(colour)));

    private static XElement Paragraph(params object[] look) => new(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", look)), new XElement(A + "endParaRPr", new XAttribute("lang", "fr-FR")));
}
