using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Bundles;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Pdf;
using GrantsPlatform.Documents.Templates;
using GrantsPlatform.Documents.Tests.Acts;
using GrantsPlatform.Documents.Tests.Word;
using GrantsPlatform.Documents.Word;
using UglyToad.PdfPig;
using W = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace GrantsPlatform.Documents.Tests.Marks;

/// <summary>Each page of an act says which act it is of, in Word and as a PDF, one by one and bound together.</summary>
public sealed class MarkingDocuments
{
    private static readonly string Act = PageMark.OfText("dossier-7", new string('a', 64));
    private static readonly byte[] Agreement = WordFile.Of(ActKind.Agreement.PaperOf(ActSamples.Whole));
    private static readonly byte[] Amendment = WordFile.Of(ActKind.Amendment.PaperOf(ActSamples.Amendment));

    [Fact]
    public void A_Word_file_bears_the_mark_in_its_foot_and_is_the_same_each_time()
    {
        var marked = WordMark.On(Agreement, Act);
        Assert.Empty(Validated.Faults(marked));
        Assert.Equal(Digest.Of(marked), Digest.Of(WordMark.On(Agreement, Act)));
        Assert.Equal(1, MarksIn(marked));
        Assert.Equal(0, MarksIn(Agreement));
    }

    /// <summary>Whoever prints it counts its pages: LibreOffice, here.</summary>
    [Fact]
    public async Task Each_page_of_a_Word_file_says_in_bars_which_it_is()
    {
        if (!PdfOffice.OfThisMachine.IsThere) return;
        var printed = Assert.IsType<byte[]>((await PdfOffice.OfThisMachine.ConvertAsync([WordMark.On(Agreement, Act)], default))[0]);
        using var pages = PdfDocument.Open(printed);
        Assert.True(pages.NumberOfPages > 1);
        foreach (var page in pages.GetPages())
        {
            var bars = page.Letters.Where(letter => letter.FontName?.Contains("LibreBarcode39", StringComparison.Ordinal) == true).ToList();
            Assert.Equal($"*{page.Number}-{pages.NumberOfPages}*", string.Concat(bars.Select(letter => letter.Value)));
            // At the head of the sheet, clear of what is written.
            Assert.All(bars, letter => Assert.True(letter.StartBaseLine.Y > page.Height - 50 && letter.StartBaseLine.X > page.Width / 2));
        }
    }

    [Fact]
    public void A_template_without_a_foot_gets_one()
    {
        var marked = WordMark.On(Bare(new TitlePage()), Act);
        Assert.Empty(Validated.Faults(marked));
        Assert.Equal(2, MarksIn(marked));
        Assert.Equal(1, MarksIn(WordMark.On(Bare(), Act)));
    }

    [Fact]
    public void The_shipped_templates_of_acts_take_it()
    {
        foreach (var kind in new[] { ActKind.Agreement, ActKind.Amendment })
        {
            var marked = WordMark.On(kind.Shipped(), Act);
            Assert.Empty(Validated.Faults(marked));
            Assert.True(MarksIn(marked) > 0);
        }
    }

    [Fact]
    public void Files_bound_together_keep_their_feet_their_marks_and_their_own_count_of_pages()
    {
        Assert.True(WordBinding.Takes(Agreement));
        using var binding = new WordBinding(Agreement);
        binding.Add(WordMark.On(Agreement, Act));
        binding.Add(WordMark.On(ActKind.Agreement.Shipped(), Act));
        binding.Add(WordMark.On(Amendment, Act));
        var whole = binding.End();
        Assert.Empty(Validated.Faults(whole));
        Assert.Equal(3, MarksIn(whole));
        using var file = WordprocessingDocument.Open(new MemoryStream(whole), isEditable: false);
        var body = Assert.IsType<Body>(file.MainDocumentPart?.Document?.Body);
        var sections = body.Descendants<SectionProperties>().ToList();
        Assert.Equal(4, sections.Count);
        Assert.All(sections, section => Assert.Equal(1, section.GetFirstChild<PageNumberType>()?.Start?.Value));
        Assert.Single(file.MainDocumentPart.FontTablePart?.GetPartsOfType<FontPart>() ?? []);
        Assert.DoesNotContain(file.MainDocumentPart.FooterParts, foot => foot.Footer?.OuterXml.Contains("NUMPAGES", StringComparison.Ordinal) != false);
    }

    [Fact]
    public void What_has_notes_of_its_own_is_not_bound()
    {
        using var bytes = new MemoryStream();
        bytes.Write(Bare());
        using (var file = WordprocessingDocument.Open(bytes, isEditable: true)) file.MainDocumentPart?.Document?.Body?.PrependChild(new Paragraph(new Run(new FootnoteReference { Id = 1 })));
        Assert.False(WordBinding.Takes(bytes.ToArray()));
    }

    [Fact]
    public async Task A_PDF_says_on_each_page_which_it_is_and_stays_an_archive_with_tags()
    {
        if (!PdfOffice.OfThisMachine.IsThere) return;
        var copies = await PdfOffice.OfThisMachine.ConvertAsync([WordMark.On(Agreement, Act), WordMark.On(Amendment, Act)], default);
        var (plain, other) = (Assert.IsType<byte[]>(copies[0]), Assert.IsType<byte[]>(copies[1]));
        var marked = PdfStamp.On(plain, Act);
        var text = System.Text.Encoding.Latin1.GetString(marked);
        Assert.Contains("<pdfaid:part>2", text, StringComparison.Ordinal);
        Assert.Contains("/OutputIntents", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        BoundPdf.HoldsTheSame(plain, marked);
        using var pages = PdfDocument.Open(marked);
        Assert.True(pages.NumberOfPages > 1);
        Assert.Equal(pages.NumberOfPages, pages.GetPages().Select(DrawnOn).Distinct().Count());

        using var bound = new MemoryStream();
        var binding = new PdfBinding(bound, "Conventions");
        binding.Add(marked, "Un");
        binding.Add(PdfStamp.On(other, Act), "Deux");
        binding.AddFirst(other, "Sommaire");
        binding.End();
        BoundPdf.Holds(bound.ToArray(), "Conventions", [("Sommaire", other), ("Un", marked), ("Deux", other)]);
    }

    [Fact]
    public async Task Without_LibreOffice_there_are_no_copies_and_nothing_fails()
    {
        var none = new PdfOffice(null);
        Assert.False(none.IsThere);
        Assert.Equal([null], await none.ConvertAsync([Agreement], default));
    }

    /// <summary>Without what the page drew before there was a mark.</summary>
    private static string DrawnOn(UglyToad.PdfPig.Content.Page page)
    {
        var mark = page.Operations.Reverse().TakeWhile(one => one is not UglyToad.PdfPig.Graphics.Operations.MarkedContent.BeginMarkedContent).ToList();
        Assert.True(mark.Count > 50);
        return string.Join(' ', mark);
    }

    private static int MarksIn(byte[] document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document), isEditable: false);
        return file.MainDocumentPart?.FooterParts.Count(foot => foot.Footer?.Descendants<W.Anchor>().Any() == true && foot.ImageParts.Any()) ?? 0;
    }

    private static byte[] Bare(params DocumentFormat.OpenXml.OpenXmlElement[] ofSection)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
            file.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text("Vu la loi."))), new SectionProperties(ofSection)));
        return bytes.ToArray();
    }
}
