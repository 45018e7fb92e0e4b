using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Documents.Word;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GrantsPlatform.Documents.Marks;

/// <summary>
/// The mark of an act in the feet of a Word file: a picture that names the act, the same on every page, and the bars of <see cref="PageBars"/>, which whoever
/// counts its pages has drawn.
/// </summary>
public static class WordMark
{
    private const string PartId = "mark-of-act";
    private const long PerMillimetre = 36_000;
    private const long PerTwentieth = 635;

    /// <summary>Beyond what templates number.</summary>
    private const uint DrawingId = 9_000;

    /// <param name="act">As <see cref="PageMark.OfText"/> says it.</param>
    public static byte[] On(ReadOnlySpan<byte> document, string act)
    {
        using var bytes = new MemoryStream();
        bytes.Write(document);
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true))
            if (file.MainDocumentPart is { Document.Body: { } body } main) Mark(main, body, MarkCode.Png(PageMark.OfAnyPage(act)));
        return StillPackage.Of(bytes.ToArray());
    }

    private static void Mark(MainDocumentPart main, Body body, byte[] picture)
    {
        var sections = body.Descendants<SectionProperties>().ToList();
        if (sections.Count == 0) sections.Add(body.AppendChild(new SectionProperties()));
        AddMissing(main, sections[0]);
        var page = sections[0].GetFirstChild<PageSize>();
        var (width, height) = (page?.Width?.Value ?? WordMeasures.PageWidth, page?.Height?.Value ?? WordMeasures.PageHeight);
        foreach (var (foot, number) in main.FooterParts.OrderBy(part => part.Uri.ToString(), StringComparer.Ordinal).Select((part, number) => (part, (uint)number)))
        {
            var image = foot.AddNewPart<ImagePart>("image/png", PartId);
            image.FeedData(new MemoryStream(picture));
            var within = foot.Footer ??= new Footer();
            var line = within.Elements<Paragraph>().LastOrDefault() ?? within.AppendChild(new Paragraph());
            line.Append(new Run(Drawn(width, height, DrawingId + number)));
            within.PrependChild(PageBars.Of(width));
        }
        PageBars.Embed(main);
    }

    /// <summary>Sections after the first take over its feet where they have none of their own.</summary>
    private static void AddMissing(MainDocumentPart main, SectionProperties first)
    {
        Add(HeaderFooterValues.Default);
        if (first.GetFirstChild<TitlePage>() is { } title && title.Val?.Value != false) Add(HeaderFooterValues.First);
        if (main.DocumentSettingsPart?.Settings?.GetFirstChild<EvenAndOddHeaders>() is { } both && both.Val?.Value != false) Add(HeaderFooterValues.Even);

        void Add(HeaderFooterValues kind)
        {
            if (first.Elements<FooterReference>().Any(one => (one.Type?.Value ?? HeaderFooterValues.Default) == kind)) return;
            var foot = main.AddNewPart<FooterPart>($"foot-of-mark-{((IEnumValue)kind).Value}");
            foot.Footer = new Footer(new Paragraph());
            first.PrependChild(new FooterReference { Type = kind, Id = main.GetIdOfPart(foot) });
        }
    }

    private static Drawing Drawn(uint width, uint height, uint id)
    {
        const long side = (long)(MarkPlace.Side * PerMillimetre);
        var left = (width * PerTwentieth) - (long)((MarkPlace.FromRight + MarkPlace.Side) * PerMillimetre);
        var top = (height * PerTwentieth) - (long)((MarkPlace.FromBottom + MarkPlace.Side) * PerMillimetre);
        return new Drawing(new W.Anchor(
            new W.SimplePosition { X = 0, Y = 0 },
            new W.HorizontalPosition(new W.PositionOffset(Number(left))) { RelativeFrom = W.HorizontalRelativePositionValues.Page },
            new W.VerticalPosition(new W.PositionOffset(Number(top))) { RelativeFrom = W.VerticalRelativePositionValues.Page },
            new W.Extent { Cx = side, Cy = side },
            new W.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new W.WrapNone(),
            new W.DocProperties { Id = id, Name = "Code de l’acte", Description = "Code qui désigne l’acte, pour classer une copie numérisée." },
            new W.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(Picture(side)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0, SimplePos = false, RelativeHeight = 1, BehindDoc = false, Locked = true, LayoutInCell = true, AllowOverlap = true });
    }

    private static P.Picture Picture(long side) => new(
        new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 0, Name = "Code de l’acte" }, new P.NonVisualPictureDrawingProperties()),
        new P.BlipFill(new A.Blip { Embed = PartId }, new A.Stretch(new A.FillRectangle())),
        new P.ShapeProperties(new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = side, Cy = side }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
