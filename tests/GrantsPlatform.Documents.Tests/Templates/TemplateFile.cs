using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GrantsPlatform.Documents.Tests.Templates;

/// <summary>Word files made by hand, and bent.</summary>
internal static class TemplateFile
{
    private const string Head = """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>""";

    /// <param name="body">In the words of the format.</param>
    public static byte[] Of(string body)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            using var text = new MemoryStream(Encoding.UTF8.GetBytes($"{Head}{body}</w:body></w:document>"));
            main.FeedData(text);
        }
        return bytes.ToArray();
    }

    public static string Line(string words) => $"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    /// <summary>Within a line, as bold as <paramref name="look"/> says.</summary>
    public static string Field(string tag, string look = "") => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent><w:r>{(look.Length == 0 ? "" : $"<w:rPr>{look}</w:rPr>")}<w:t>…</w:t></w:r></w:sdtContent></w:sdt>";

    /// <summary>Around paragraphs, rows, or other controls.</summary>
    public static string Block(string tag, string content) => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p>{cell}</w:p></w:tc>"))}</w:tr>";

    public static string Table(string rows) => $"<w:tbl><w:tblPr><w:tblW w:w=\"4000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>{rows}</w:tbl>";

    /// <summary>The file with a part more, or another in its place.</summary>
    public static byte[] With(byte[] file, string part, byte[] content)
    {
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)?.Delete();
            using var to = archive.CreateEntry(part).Open();
            to.Write(content);
        }
        return bytes.ToArray();
    }

    public static byte[] With(byte[] file, string part, string content) => With(file, part, Encoding.UTF8.GetBytes(content));

    /// <summary>The file with relations of its text.</summary>
    public static byte[] Relating(byte[] file, string kind, string target) => With(
        file, "word/_rels/document.xml.rels",
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>""");

    public static string TextOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return string.Join('\n', file.MainDocumentPart?.Document?.Body?.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0) ?? []);
    }

    public static string XmlOf(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        return file.MainDocumentPart?.Document?.Body?.InnerXml ?? "";
    }
}
