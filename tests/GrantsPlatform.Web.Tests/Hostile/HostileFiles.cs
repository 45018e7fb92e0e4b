using System.Text;
using GrantsPlatform.Files.Tests.Samples;

namespace GrantsPlatform.Web.Tests.Hostile;

/// <summary>Files that must never come in, by what is wrong with them, under names and types that lie.</summary>
internal static class HostileFiles
{
    private static readonly byte[] Archive = Zip.Of(("a.txt", "a"));

    public static IEnumerable<(string What, string Name, byte[] Bytes)> All() =>
    [
        ("nothing", "statuts.pdf", []),
        ("a page", "statuts.pdf", "<html><script>h0stile</script></html>"u8.ToArray()),
        ("a page named as one", "page.html", "<html><script>h0stile</script></html>"u8.ToArray()),
        ("a picture that is a program", "image.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray()),
        ("a picture named as text", "notes.txt", "<svg onload='x'/>"u8.ToArray()),
        ("a program", "programme.pdf", [.. "MZ\u0090\0\u0003"u8]),
        ("a program named as one", "programme.exe", "MZ"u8.ToArray()),
        ("a script", "rapport.txt", "#!/bin/sh\nrm -rf /"u8.ToArray()),
        ("a PDF with a script", "a.pdf", Sample.Pdf("3 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj")),
        ("a PDF whose script is compressed", "a.pdf", Sample.PdfWithObjectStream("1 0 << /S /JavaScript /JS (x) >>")),
        ("a PDF that expands", "a.pdf", Sample.PdfWithObjectStream(new string(' ', 21_000_000))),
        ("an encrypted PDF", "a.pdf", Sample.Pdf(trailer: "/Encrypt 3 0 R")),
        ("a PDF that is an archive too", "a.pdf", [.. Sample.Pdf(), .. Archive, .. "%%EOF"u8]),
        ("a picture that is an archive too", "a.png", [.. Sample.Png(), .. Archive]),
        ("a picture of absurd size", "a.png", Sample.Png(100_000, 100_000)),
        ("a picture under another name", "photo.png", Sample.Jpeg()),
        ("macros", "a.docm", Sample.Docx()),
        ("macros under a plain name", "a.docx", Sample.Docx(("word/vbaProject.bin", "x"))),
        ("macros of another office", "a.odt", Sample.Odt(("Basic/Standard/Module1.xml", "<a/>"))),
        ("a template from elsewhere", "a.docx", Sample.Docx(("word/_rels/settings.xml.rels", Sample.Relation("attachedTemplate", "https://exemple.invalid/m.dotm", "external")))),
        ("a part that climbs out", "a.docx", Sample.Docx(("word/../../x.xml", "<a/>"))),
        ("a zip bomb", "a.docx", Sample.Docx(("word/a.bin", new string('a', 15_000_000)))),
        ("a zip bomb that says it is small", "a.docx", Zip.Alter(Sample.Docx(("word/a.bin", new string('a', 1_000_000))), "word/a.bin", 24, 100)),
        ("thousands of parts", "a.docx", Sample.Docx([.. Enumerable.Range(0, 5_001).Select(i => ($"word/{i}.xml", ""))])),
        ("entities", "a.docx", Sample.Docx(("word/_rels/a.rels", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))),
        ("an archive under a document's name", "a.docx", Archive),
        ("half a file", "a.docx", Sample.Docx()[..200]),
        ("bytes that are no text", "liste.csv", Encoding.Latin1.GetBytes("a;b\n\0\u0001\u001B[2J")),
    ];

    /// <summary>Names that no file bears here as they are.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "../../etc/passwd.pdf", "..\\..\\windows\\a.pdf", "/etc/a.pdf", "C:\\a.pdf", "a\u202Efdp.exe.pdf", "a\u0001b.pdf", "<script>h0stile</script>.pdf", "\"><img src=x onerror=h0stile>.pdf",
        "=cmd|' /C calc'!A0.pdf", new string('a', 5_000) + ".pdf", "CON.pdf", "a.pdf/", ".pdf", "...", " .pdf", "a.pdf\0.exe", "\u0000", "a.exe.pdf", "a;b=\"c\".pdf",
    ];
}
