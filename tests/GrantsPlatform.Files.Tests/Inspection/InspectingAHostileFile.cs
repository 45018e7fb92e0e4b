using System.Text;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Files.Inspection;
using GrantsPlatform.Files.Tests.Samples;

namespace GrantsPlatform.Files.Tests.Inspection;

public sealed class InspectingAHostileFile
{
    private static readonly byte[] Archive = Zip.Of(("a.txt", "a"));
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
    private const string Mains = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    [Theory]
    [InlineData("vide.pdf", "")]
    [InlineData("blanc.txt", "  \n ")]
    public void That_is_empty(string name, string text) => Refused<FileEmpty>(name, Sample.Latin(text));

    [Fact]
    public void That_is_too_large() =>
        Assert.IsType<FileTooLarge>(FileInspection.Inspect("a.txt", "12345"u8.ToArray(), InspectionLimits.Default with { MostBytes = 4 }, CancellationToken.None).Refusal);

    [Fact]
    public void Without_a_name() => Refused<FileNameInvalid>("../.pdf", Sample.Pdf());

    [Theory]
    [InlineData("page.html", "bonjour")]
    [InlineData("image.svg", "bonjour")]
    [InlineData("programme.exe", "MZ")]
    [InlineData("sans-extension", "bonjour")]
    [InlineData("page.txt", "<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("page.txt", "\u00EF\u00BB\u00BF  <svg onload='x'/>")]
    [InlineData("page.csv", "a;b\n<ScRiPt>alert(1)</script>")]
    [InlineData("shell.txt", "#!/bin/sh\nrm -rf /")]
    [InlineData("riche.txt", "{\\rtf1 }")]
    [InlineData("nul.txt", "a\0b")]
    [InlineData("echappement.txt", "a\u001B[2Jb")]
    [InlineData("prog.txt", "MZ\u0090\u0000\u0003")]
    [InlineData("ni-utf8-ni-1252.txt", "\u0081\u00E9")]
    [InlineData("faux.pdf", "%PDF-9.9\n%%EOF")]
    public void Of_no_type_that_is_taken_in(string name, string text) => Refused<FileTypeUnknown>(name, Sample.Latin(text));

    [Fact]
    public void Of_no_type_that_is_taken_in_though_well_packed()
    {
        Refused<FileTypeUnknown>("archive.docx", Archive);
        Refused<FileTypeUnknown>("ancien.docx", Compound);
        Refused<FileTypeUnknown>("livre.odt", Zip.Of(("mimetype", "application/epub+zip"), ("META-INF/manifest.xml", Sample.Manifest()), ("content.xml", "<a/>")));
        Refused<FileTypeUnknown>("modele.docx", Sample.OfficeFile("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "word/document.xml"));
    }

    [Fact]
    public void Whose_name_says_something_else()
    {
        Refused<FileExtensionDiffers>("photo.png", Sample.Jpeg());
        Refused<FileExtensionDiffers>("lettre.xlsx", Sample.Docx());
        Refused<FileExtensionDiffers>("lettre.pdf", "bonjour"u8.ToArray());
        Assert.Equal("pdf", Assert.IsType<FileExtensionDiffers>(Inspect("lettre.txt", Sample.Pdf())).Expected);
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("3 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj", true)]
    [InlineData("3 0 obj << /S /J#61vaScr#69pt >> endobj", true)]
    [InlineData("3 0 obj << /JS 4 0 R >> endobj", true)]
    [InlineData("3 0 obj << /S /Launch /F (cmd.exe) >> endobj", true)]
    [InlineData("3 0 obj << /Names << /EmbeddedFiles 4 0 R >> >> endobj", true)]
    [InlineData("3 0 obj << /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream endobj", true)]
    [InlineData("3 0 obj << /Subtype /RichMedia >> endobj", true)]
    [InlineData("3 0 obj << /AcroForm << /XFA 4 0 R >> >> endobj", true)]
    [InlineData("% >>\nstream\n3 0 obj << /S /JavaScript >> endobj endstream", true)]
    public void That_is_a_pdf_with_a_will_of_its_own(string objects, bool refused = false)
    {
        if (refused) Refused<FileActiveContent>("a.pdf", Sample.Pdf(objects));
        else Assert.Null(Inspect("a.pdf", Sample.Pdf(objects)));
    }

    [Fact]
    public void That_is_a_pdf_whose_will_is_compressed()
    {
        Refused<FileActiveContent>("a.pdf", Sample.PdfWithObjectStream("1 0 << /S /JavaScript /JS (x) >>"));
        Refused<FileActiveContent>("a.pdf", Sample.PdfWithObjectStream("1 0 << /JS (x) >>", "/N 1 /First 4 /Filter /Fl"));
        Refused<FileActiveContent>("a.pdf", Sample.PdfWithObjectStream("1 0 << /Type /Page >>", "/Type /Obj#53tm /Filter [/ASCIIHexDecode /FlateDecode]"));
        Refused<FileExpandsTooMuch>("a.pdf", Sample.PdfWithObjectStream(new string(' ', 21_000_000)));
    }

    [Fact]
    public void That_is_encrypted()
    {
        Refused<FileEncrypted>("a.pdf", Sample.Pdf(trailer: "/Encrypt 3 0 R"));
        Refused<FileEncrypted>("a.docx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[100]]);
        Refused<FileEncrypted>("a.docx", Zip.Alter(Sample.Docx(), "word/document.xml", 8, 1, 2));
        Refused<FileEncrypted>("a.odt", Sample.OpenDocument("text", Sample.Manifest("<m:encryption-data/>"), "<a/>"));
    }

    [Fact]
    public void With_macros()
    {
        Refused<FileHasMacros>("a.docm", Sample.Docx());
        Refused<FileHasMacros>("a.docx", Sample.Docx(("word/vbaProject.bin", "x")));
        Refused<FileHasMacros>("a.docx", Sample.OfficeFile("application/vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml"));
        Refused<FileHasMacros>("a.xlsx", Sample.OfficeFile("application/vnd.ms-excel.macrosheet+xml", "xl/workbook.xml"));
        Refused<FileHasMacros>("a.odt", Sample.Odt(("Basic/Standard/Module1.xml", "<a/>")));
        Refused<FileHasMacros>("a.ods", Sample.Ods(("Scripts/python/a.py", "x")));
        Refused<FileHasMacros>("a.odt", Sample.OpenDocument("text", Sample.Manifest(), "<a xmlns:x='x'><x:event-listener x:href='vnd.sun.star.script:M.m?language=Basic'/></a>"));
    }

    [Theory]
    [InlineData("attachedTemplate", "https://exemple.invalid/modele.dotm")]
    [InlineData("attachedTemplate", "file:///\\\\serveur\\modele.dotm")]
    [InlineData("image", "http://exemple.invalid/suivi.png")]
    [InlineData("frame", "http://exemple.invalid/")]
    [InlineData("externalLinkPath", "https://exemple.invalid/a.xlsx")]
    [InlineData("externalLinkPath", "\\\\serveur\\part\\a.xlsx")]
    [InlineData("externalLinkPath", "file:///\\\\serveur\\part\\a.xlsx")]
    [InlineData("externalLinkPath", "file://serveur/part/a.xlsx")]
    [InlineData("hyperlink", "javascript:alert(1)")]
    [InlineData("hyperlink", "ms-msdt:/id PCWDiagnostic")]
    public void That_fetches_something(string kind, string target) =>
        Refused<FileRemoteContent>("a.docx", Sample.Docx(("word/_rels/settings.xml.rels", Sample.Relation(kind, target, "external"))));

    [Fact]
    public void That_fetches_something_in_other_ways()
    {
        Refused<FileRemoteContent>("a.xlsx", Sample.Xlsx(("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink ddeService='cmd'/></externalLink>")));
        Refused<FileRemoteContent>("a.odt", Sample.OpenDocument("text", Sample.Manifest(), "<a xmlns:x='x'><x:image x:href='http://exemple.invalid/a.png'/></a>"));
    }

    [Fact]
    public void That_hides_another_file()
    {
        Refused<FileHidesContent>("a.png", [.. Sample.Png(), .. new byte[600]]);
        Refused<FileHidesContent>("a.png", [.. Sample.Png(), .. Archive]);
        Refused<FileHidesContent>("a.jpg", [.. Sample.Jpeg(), .. Archive]);
        Refused<FileHidesContent>("a.pdf", [.. Sample.Pdf(), .. Archive]);
        Refused<FileHidesContent>("a.pdf", [.. Sample.Pdf(), .. new byte[600]]);
        // The end marker in the comment of the archive.
        Refused<FileHidesContent>("a.pdf", [.. Sample.Pdf(), .. Archive, .. "%%EOF"u8]);
        Refused<FileHidesContent>("a.txt", [.. "du texte\n%PDF-1.7"u8]);
        Refused<FileHidesContent>("a.docx", [.. Sample.Docx(), .. new byte[10]]);
        Refused<FileHidesContent>("a.docx", [.. Archive, .. Sample.Docx()]);
    }

    [Theory]
    [InlineData("word/../../x.xml")]
    [InlineData("/etc/x.xml")]
    [InlineData("word\\x.xml")]
    [InlineData("C:x.xml")]
    [InlineData("word/\u0001.xml")]
    [InlineData("word/\u202Ex.xml")]
    [InlineData("WORD/DOCUMENT.xml")]
    public void With_a_part_of_a_treacherous_name(string name) => Refused<FileUnsafePackage>("a.docx", Sample.Docx((name, "<a/>")));

    [Fact]
    public void With_a_package_that_two_programs_read_differently()
    {
        var docx = Sample.Docx();
        // The directory names another part than the entry itself.
        var text = Encoding.Latin1.GetString(docx);
        var at = text.LastIndexOf("word/document.xml", StringComparison.Ordinal);
        Refused<FileUnsafePackage>("a.docx", Encoding.Latin1.GetBytes(text.Remove(at, 4).Insert(at, "wurd")));
        Refused<FileUnsafePackage>("a.docx", Zip.Alter(docx, "word/document.xml", 10, 14, 2));
        Refused<FileUnsafePackage>("a.docx", Zip.Alter(docx, "word/document.xml", 24, uint.MaxValue));
        // Two entries over the same bytes.
        Refused<FileUnsafePackage>("a.docx", Zip.Alter(Sample.Docx(("word/document.xm2", string.Join(' ', Enumerable.Range(0, 1_000)))), "_rels/.rels", 20, 400));
    }

    [Fact]
    public void That_expands_too_much()
    {
        Refused<FileExpandsTooMuch>("a.docx", Sample.Docx(("word/a.bin", new string('a', 15_000_000))));
        Refused<FileExpandsTooMuch>("a.docx", Zip.Alter(Sample.Docx(), "word/document.xml", 24, 400_000_000));
        // It says that it is small.
        Refused<FileUnsafePackage>("a.docx", Zip.Alter(Sample.Docx(("word/a.bin", new string('a', 1_000_000))), "word/a.bin", 24, 100));
        Refused<FileExpandsTooMuch>("a.docx", Sample.Docx([.. Enumerable.Range(0, 5_001).Select(i => ($"word/{i}.xml", ""))]));
        Refused<FileDamaged>("a.docx", Sample.Docx(("word/_rels/a.rels", string.Concat(Enumerable.Repeat("<a>", 10_000)))));
    }

    [Fact]
    public void With_another_file_inside()
    {
        var parts = Sample.OfficeParts(Mains, "word/document.xml").Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2))).ToArray();
        byte[] With(string name, byte[] bytes) => Zip.Of([.. parts, (name, bytes)]);
        Refused<FileEmbedsObjects>("a.docx", With("word/embeddings/oleObject1.bin", Compound));
        Refused<FileEmbedsObjects>("a.docx", With("word/media/image1.png", "MZ"u8.ToArray()));
        Refused<FileEmbedsObjects>("a.docx", With("word/embeddings/a.zip", Archive));
        Refused<FileEmbedsObjects>("a.docx", With("word/embeddings/a.docx", With("word/embeddings/b.docx", Sample.Docx())));
        Refused<FileHasMacros>("a.docx", With("word/embeddings/a.xlsx", Sample.Xlsx(("xl/vbaProject.bin", "x"))));
        Refused<FileEmbedsObjects>("a.docx", Sample.Docx(("word/activeX/activeX1.xml", "<a/>")));
        Refused<FileEmbedsObjects>("a.docx", Sample.Docx(("word/_rels/document.xml.rels", Sample.Relation("aFChunk", "a.html"))));
    }

    [Fact]
    public void That_declares_entities() =>
        Refused<FileDamaged>("a.docx", Sample.Docx(("word/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")));

    [Fact]
    public void That_is_a_picture_of_absurd_size()
    {
        Refused<PictureTooLarge>("a.png", Sample.Png(100_000, 100_000));
        Refused<PictureTooLarge>("a.jpg", Sample.Jpeg(65_000, 65_000));
        Refused<FileDamaged>("a.png", Sample.Png(0, 1));
    }

    private static Refusal? Inspect(string name, byte[] content) => FileInspection.Inspect(name, content, InspectionLimits.Default, CancellationToken.None).Refusal;

    private static void Refused<TRefusal>(string name, byte[] content) where TRefusal : Refusal => Assert.IsType<TRefusal>(Inspect(name, content));
}
