using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace GrantsPlatform.Files.Tests.Samples;

/// <summary>The smallest honest file of each type, and the pieces to spoil them with.</summary>
internal static class Sample
{
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Pdf(string objects = "", string trailer = "", string version = "1.7") => Latin($"""
        %PDF-{version}
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [] /Count 0 >>
        endobj
        {objects}
        trailer
        << /Root 1 0 R {trailer} >>
        startxref
        0
        %%EOF

        """);

    /// <summary>An object stream that holds the text, deflated.</summary>
    public static byte[] PdfWithObjectStream(string text, string marks = "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode")
    {
        using var memory = new MemoryStream();
        using (var deflating = new ZLibStream(memory, CompressionLevel.Optimal, leaveOpen: true)) deflating.Write(Latin(text));
        var packed = Encoding.Latin1.GetString(memory.ToArray());
        return Pdf($"5 0 obj\n<< {marks} /Length {packed.Length} >>\nstream\n{packed}\nendstream\nendobj");
    }

    public static byte[] Png(uint width = 3, uint height = 2)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteUInt32BigEndian(header, width);
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2);
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", header), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];
    }

    /// <summary>With a thumbnail's end marker inside a segment, stuffed bytes and a restart in the scan.</summary>
    public static byte[] Jpeg(ushort width = 3, ushort height = 2) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 6, 0xFF, 0xD9, 1, 1,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9,
    ];

    public static byte[] Docx(params (string Name, string Text)[] more) =>
        OfficeFile("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "word/document.xml", more);

    public static byte[] Xlsx(params (string Name, string Text)[] more) =>
        OfficeFile("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xl/workbook.xml", more);

    public static byte[] Pptx(params (string Name, string Text)[] more) =>
        OfficeFile("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "ppt/presentation.xml", more);

    public static byte[] OfficeFile(string mainType, string main, params (string Name, string Text)[] more) => Zip.Of(OfficeParts(mainType, main, more));

    public static (string, string)[] OfficeParts(string mainType, string main, params (string Name, string Text)[] more) =>
    [
        ("[Content_Types].xml", $"""<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" ContentType="{mainType}"/></Types>"""),
        ("_rels/.rels", Relation("officeDocument", main)),
        (main, "<?xml version=\"1.0\"?><w:document xmlns:w=\"x\"/>"),
        .. more,
    ];

    /// <summary>A list of relations with one relation.</summary>
    public static string Relation(string kind, string target, string mode = "Internal") =>
        $"""<?xml version="1.0"?><Relationships xmlns="{Relations}"><Relationship Id="r1" Type="{Office}/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>""";

    public static byte[] Odt(params (string Name, string Text)[] more) => OpenDocument("text", more);
    public static byte[] Ods(params (string Name, string Text)[] more) => OpenDocument("spreadsheet", more);
    public static byte[] Odp(params (string Name, string Text)[] more) => OpenDocument("presentation", more);

    public static byte[] OpenDocument(string kind, params (string Name, string Text)[] more) => OpenDocument(kind, Manifest(), "<office:document-content xmlns:office=\"o\"/>", more);

    public static byte[] OpenDocument(string kind, string manifest, string content, params (string Name, string Text)[] more) => Zip.Of(
        [("mimetype", "application/vnd.oasis.opendocument." + kind), ("META-INF/manifest.xml", manifest), ("content.xml", content), .. more]);

    public static string Manifest(string inner = "") =>
        $"""<!DOCTYPE m:manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><m:manifest xmlns:m="m">{inner}</m:manifest>""";

    public static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Chunk(string name, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Latin(name), .. data, 0, 0, 0, 0];
    }
}
