using System.IO.Compression;
using System.Text;

namespace GrantsPlatform.Web.Tests.Managing;

/// <summary>A Word file as whoever changes a template has it in hand.</summary>
internal static class WordBytes
{
    private const string Main = "word/document.xml";

    public static string TextOf(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read);
        using var reader = new StreamReader((archive.GetEntry(Main) ?? throw new InvalidDataException("No Word file.")).Open());
        return reader.ReadToEnd();
    }

    public static byte[] With(byte[] document, string words, string others)
    {
        var text = TextOf(document);
        Assert.Contains(words, text, StringComparison.Ordinal);
        return Changed(document, Main, Encoding.UTF8.GetBytes(text.Replace(words, others, StringComparison.Ordinal)));
    }

    public static byte[] Having(byte[] document, string part) => Changed(document, part, [0xD0, 0xCF, 0x11, 0xE0]);

    private static byte[] Changed(byte[] document, string part, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(document), ZipArchiveMode.Read))
        using (var to = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries.Where(entry => entry.FullName != part))
            {
                using var read = entry.Open();
                using var write = to.CreateEntry(entry.FullName).Open();
                read.CopyTo(write);
            }
            using var changed = to.CreateEntry(part).Open();
            changed.Write(content);
        }
        return bytes.ToArray();
    }
}
