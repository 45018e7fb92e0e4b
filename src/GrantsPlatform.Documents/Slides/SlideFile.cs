using System.Collections.Immutable;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using GrantsPlatform.Documents.Maps;
using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Reports;
using static GrantsPlatform.Documents.Slides.SlideXml;

namespace GrantsPlatform.Documents.Slides;

/// <summary>Sets chapters as slides that can be shown as they are, and changed: titles, words and tables are the program's own.</summary>
public static class SlideFile
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private const string Opening = "rId1";
    private const string Content = "rId2";

    public static byte[] Of(string title, string subject, Letterhead issuer, ImmutableArray<Chapter> chapters)
    {
        using var bytes = new MemoryStream();
        using (var file = PresentationDocument.Create(bytes, PresentationDocumentType.Presentation))
        {
            file.PackageProperties.Title = $"{title} – {subject}";
            file.PackageProperties.Creator = issuer.Name;
            file.PackageProperties.Language = "fr-FR";
            Write(file.AddPresentationPart(), subject, [new SlideContent.Opening(title, subject, [issuer.Name, .. issuer.Lines.Take(1)]), .. chapters.SelectMany(SlideCutting.Of)]);
        }
        return bytes.ToArray();
    }

    private static void Write(PresentationPart main, string subject, ImmutableArray<SlideContent> slides)
    {
        var master = main.AddNewPart<SlideMasterPart>("rId1");
        var (opening, content) = (master.AddNewPart<SlideLayoutPart>(Opening), master.AddNewPart<SlideLayoutPart>(Content));
        Feed(opening, SlideFrame.OpeningLayout());
        Feed(content, SlideFrame.ContentLayout());
        opening.AddPart(master, "rId1");
        content.AddPart(master, "rId1");
        Feed(master.AddNewPart<ThemePart>("rId3"), SlideFrame.Theme());
        Feed(master, SlideFrame.Master(Opening, Content));
        for (var at = 0; at < slides.Length; at++)
        {
            var part = main.AddNewPart<SlidePart>($"rId{at + 2}");
            part.AddPart(slides[at] is SlideContent.Opening ? opening : content, "rId1");
            Feed(part, Root("sld", new XElement(P + "cSld", Shapes(part, slides[at], subject, at + 1)), new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping"))));
        }
        Feed(main, Root("presentation",
            new XElement(P + "sldMasterIdLst", new XElement(P + "sldMasterId", new XAttribute("id", 2_147_483_648), new XAttribute(R + "id", "rId1"))),
            new XElement(P + "sldIdLst", slides.Select((_, at) => new XElement(P + "sldId", new XAttribute("id", 256 + at), new XAttribute(R + "id", $"rId{at + 2}")))),
            new XElement(P + "sldSz", new XAttribute("cx", SlideMeasures.Width), new XAttribute("cy", SlideMeasures.Height)),
            new XElement(P + "notesSz", new XAttribute("cx", SlideMeasures.Height), new XAttribute("cy", SlideMeasures.Width))));
    }

    private static XElement Shapes(SlidePart part, SlideContent slide, string subject, int number) => slide switch
    {
        SlideContent.Opening one => Tree(
            Place(2, "Titre", "ctrTitle", null, null, Paragraph(one.Title, new XAttribute("sz", 3600))),
            Place(3, "Sous-titre", "subTitle", 1, null, [Paragraph(one.Subject, new XAttribute("sz", 2200)), .. one.Under.Select(line => Paragraph(line, new XAttribute("sz", 1400)))])),
        SlideContent.Words words => Tree(Title(words), Place(3, "Texte", "body", 1, null, [.. words.Lines.Select(line => Paragraph(line))]), Foot(subject, number)),
        SlideContent.Table table => Tree(Title(table), Caption(table.Grid.Caption), Table(4, table.Grid, SlideMeasures.ContentTop), Notes(table.Notes), Foot(subject, number)),
        SlideContent.Map map => Tree(Title(map), Picture(part, map.Drawing), Foot($"{MapPicture.Source} {subject}", number)),
        _ => throw new InvalidOperationException($"{slide} has no shapes."),
    };

    private static XElement Title(SlideContent slide) => Place(2, "Titre", "title", null, null, Paragraph(slide.Title));

    private static XElement Caption(string words) =>
        Free(3, "Légende", Box(SlideMeasures.Margin, 1_030_000, SlideMeasures.ContentWidth, 340_000), Paragraph(words, new XAttribute("sz", 1400), Fill(Word.WordStyles.Muted)));

    private static XElement? Notes(ImmutableArray<SlideLine> lines) => lines.IsEmpty
        ? null
        : Free(5, "Note", Box(SlideMeasures.Margin, SlideMeasures.NotesTop, SlideMeasures.ContentWidth, 600_000), [.. lines.Select(line => Paragraph(line, 12))]);

    private static XElement[] Foot(string words, int number) =>
    [
        Free(20, "Pied", Box(SlideMeasures.Margin, 6_450_000, SlideMeasures.ContentWidth - 900_000, 280_000), Paragraph(words, new XAttribute("sz", 900), Fill(Word.WordStyles.Muted))),
        Free(21, "Numéro", Box(SlideMeasures.Width - SlideMeasures.Margin - 800_000, 6_450_000, 800_000, 280_000),
            new XElement(A + "p", new XElement(A + "pPr", new XAttribute("algn", "r")),
                new XElement(A + "fld", new XAttribute("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"), new XAttribute("type", "slidenum"),
                    new XElement(A + "rPr", new XAttribute("lang", "fr-FR"), new XAttribute("sz", 900), Fill(Word.WordStyles.Muted)), new XElement(A + "t", number)))),
    ];

    private static XElement Picture(SlidePart part, Part.Map map)
    {
        var picture = MapPicture.Of(map.Drawing);
        var image = part.AddImagePart(ImagePartType.Emf, "rId2");
        image.FeedData(new MemoryStream(picture.Bytes));
        const int MostHeight = 5_150_000;
        var width = Math.Min(SlideMeasures.ContentWidth, (int)((long)MostHeight * picture.Width / picture.Height));
        var height = (int)((long)width * picture.Height / picture.Width);
        return SlideXml.Picture(4, "rId2", map.Alternative, Box((SlideMeasures.Width - width) / 2, 1_150_000, width, height));
    }

    private static void Feed(OpenXmlPart part, XElement root)
    {
        using var xml = new MemoryStream();
        new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(xml, SaveOptions.DisableFormatting);
        xml.Position = 0;
        part.FeedData(xml);
    }
}
