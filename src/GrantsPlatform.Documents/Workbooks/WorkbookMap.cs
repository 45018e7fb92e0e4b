using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using GrantsPlatform.Documents.Maps;
using GrantsPlatform.Documents.Papers;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace GrantsPlatform.Documents.Workbooks;

/// <summary>A sheet with the map on it.</summary>
internal static class WorkbookMap
{
    private const long Width = 9_000_000;

    public static void Add(WorksheetPart sheet, Part.Map map)
    {
        var picture = MapPicture.Of(map.Drawing);
        var drawing = sheet.AddNewPart<DrawingsPart>();
        var image = drawing.AddImagePart(ImagePartType.Emf);
        image.FeedData(new MemoryStream(picture.Bytes));
        var height = Width * picture.Height / picture.Width;
        drawing.WorksheetDrawing = new D.WorksheetDrawing(new D.OneCellAnchor(
            new D.FromMarker(new D.ColumnId("0"), new D.ColumnOffset("0"), new D.RowId("2"), new D.RowOffset("0")),
            new D.Extent { Cx = Width, Cy = height },
            new D.Picture(
                new D.NonVisualPictureProperties(
                    new D.NonVisualDrawingProperties { Id = 2, Name = "Carte", Description = map.Alternative }, new D.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
                new D.BlipFill(new A.Blip { Embed = drawing.GetIdOfPart(image) }, new A.Stretch(new A.FillRectangle())),
                new D.ShapeProperties(
                    new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = Width, Cy = height }), new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
            new D.ClientData()));
        sheet.Worksheet = new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetData(Line(map.Drawing.Words.Title), Line(MapPicture.Source)),
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape },
            new Drawing { Id = sheet.GetIdOfPart(drawing) });
    }

    private static Row Line(string words) => new(new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new Text(words))) { DataType = CellValues.InlineString });
}
