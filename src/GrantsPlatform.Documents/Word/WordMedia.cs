using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Charts;
using GrantsPlatform.Documents.Maps;
using GrantsPlatform.Documents.Papers;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GrantsPlatform.Documents.Word;

/// <summary>Pictures and charts of a Word file: parts of their own that its text points to.</summary>
internal sealed class WordMedia(MainDocumentPart main)
{
    /// <summary>English metric units in a twentieth of a point.</summary>
    private const long PerTwentieth = 635;

    private const long FullWidth = WordMeasures.TextWidth * PerTwentieth;

    private uint _count;

    public IEnumerable<OpenXmlElement> Of(Part.Map map)
    {
        var picture = MapPicture.Of(map.Drawing);
        var part = main.AddImagePart(ImagePartType.Emf);
        part.FeedData(new MemoryStream(picture.Bytes));
        var height = FullWidth * picture.Height / picture.Width;
        return
        [
            Drawn("Carte", map.Alternative, height, new A.GraphicData(Picture(main.GetIdOfPart(part), height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }),
            WordText.In(WordStyles.Small, MapPicture.Source),
            .. map.Drawing.NotDrawn.IsEmpty ? [] : new[] { WordText.In(WordStyles.Small, $"La carte ne montre pas\u202F: {French.List(map.Drawing.NotDrawn)}.") },
            WordTables.After(),
        ];
    }

    public IEnumerable<OpenXmlElement> Of(Part.Chart chart)
    {
        var part = main.AddNewPart<ChartPart>();
        using (var xml = new MemoryStream(ChartXml.Of(chart.Data))) part.FeedData(xml);
        return
        [
            Drawn("Graphique", chart.Data.Alternative, FullWidth * 9 / 20, new A.GraphicData(new C.ChartReference { Id = main.GetIdOfPart(part) }) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart" }),
            WordTables.After(),
        ];
    }

    private Paragraph Drawn(string name, string alternative, long height, A.GraphicData data)
    {
        _count++;
        return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = "Normal" }, new KeepLines()),
            new Run(new Drawing(new W.Inline(
                new W.Extent { Cx = FullWidth, Cy = height },
                new W.DocProperties { Id = _count, Name = $"{name} {_count}", Description = alternative },
                new W.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
                new A.Graphic(data))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }

    private static P.Picture Picture(string id, long height) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0, Name = "Carte" }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(
            new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = FullWidth, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
}
