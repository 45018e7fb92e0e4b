using System.Text;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Files.Tests.Samples;

namespace GrantsPlatform.Files.Tests.Inspection;

public sealed class InspectingAnHonestFile
{
    public static TheoryData<string, byte[], string> Honest => new()
    {
        { "bilan.pdf", Sample.Pdf(), FileType.Pdf.MediaType },
        { "bilan 2.PDF", Sample.Pdf(version: "2.0"), FileType.Pdf.MediaType },
        { "formulaire.pdf", Sample.Pdf("3 0 obj << /OpenAction [1 0 R /Fit] /JSON true >> endobj"), FileType.Pdf.MediaType },
        { "objets.pdf", Sample.PdfWithObjectStream("1 0 << /Type /Page >>"), FileType.Pdf.MediaType },
        { "image-comprimee.pdf", Sample.Pdf("3 0 obj << /Length 9 >>\nstream\n x/JS (y)\nendstream endobj"), FileType.Pdf.MediaType },
        { "logo.png", Sample.Png(), FileType.Png.MediaType },
        { "logo.png", [.. Sample.Png(), 0, 0, 0], FileType.Png.MediaType },
        { "photo.jpg", Sample.Jpeg(), FileType.Jpeg.MediaType },
        { "photo.JPEG", Sample.Jpeg(), FileType.Jpeg.MediaType },
        { "lettre.docx", Sample.Docx(), FileType.Docx.MediaType },
        { "budget.xlsx", Sample.Xlsx(("xl/externalLinks/_rels/e.xml.rels", Sample.Relation("externalLinkPath", "file:///C:\\Budgets\\2025.xlsx", "External"))), FileType.Xlsx.MediaType },
        { "budget.xlsx", Sample.Xlsx(("xl/externalLinks/_rels/e.xml.rels", Sample.Relation("externalLinkPath", "2025.xlsx", "External"))), FileType.Xlsx.MediaType },
        { "liens.docx", Sample.Docx(("word/_rels/document.xml.rels", Sample.Relation("hyperlink", "https://exemple.invalid/", "External"))), FileType.Docx.MediaType },
        { "diapos.pptx", Sample.Pptx(), FileType.Pptx.MediaType },
        { "lettre.odt", Sample.Odt(), FileType.Odt.MediaType },
        { "budget.ods", Sample.Ods(), FileType.Ods.MediaType },
        { "diapos.odp", Sample.Odp(("Object 1/content.xml", "<a/>")), FileType.Odp.MediaType },
        { "liste.csv", Encoding.UTF8.GetBytes("nom;montant\nété;12,50 €\n"), FileType.Csv.MediaType },
        { "liste.csv", [.. "nom;montant\r\n\xE9t\xE9;12"u8, 0x80], FileType.Csv.MediaType },
        { "notes.txt", [0xEF, 0xBB, 0xBF, .. "Notes : 1 < 2"u8], FileType.Text.MediaType },
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task Gives_its_type(string name, byte[] content, string mediaType)
    {
        var answer = await FileInspection.InspectAsync(name, new MemoryStream(content), InspectionLimits.Default, CancellationToken.None);
        Assert.Null(answer.Refusal);
        Assert.Equal(mediaType, answer.Value!.Type.MediaType);
        Assert.Equal(content.Length, answer.Value.Size);
    }

    [Fact]
    public void Lets_a_chart_keep_its_figures()
    {
        var parts = Sample.OfficeParts("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml")
            .Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2))).Append(("word/embeddings/Figures.xlsx", Sample.Xlsx())).ToArray();
        Assert.True(FileInspection.Inspect("rapport.docx", Zip.Of(parts), InspectionLimits.Default, CancellationToken.None).IsGiven);
    }
}
