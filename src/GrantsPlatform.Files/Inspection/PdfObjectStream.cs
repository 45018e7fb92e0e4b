using System.IO.Compression;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Files.Inspection;

/// <summary>Dictionaries may lie compressed in object streams; they are opened, and only as every common writer makes them.</summary>
internal static class PdfObjectStream
{
    private static readonly string[] Marks = ["ObjStm"];
    private static readonly string[] FirstMark = ["First"];
    private static readonly string[] CountMark = ["N"];
    private static readonly string[] Flate = ["FlateDecode", "Fl"];

    /// <summary>Written by nobody but those who hide something.</summary>
    private static readonly string[] Unusual =
        ["ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "LZWDecode", "LZW", "RunLengthDecode", "RL", "Crypt", "Predictor", "FFilter"];

    public static Refusal? Check(ReadOnlySpan<byte> dictionary, byte[] content, int start, int length, ExpansionBudget budget)
    {
        if (!PdfNames.Find(dictionary, Marks) && !(PdfNames.Find(dictionary, FirstMark) && PdfNames.Find(dictionary, CountMark))) return null;
        if (PdfNames.Find(dictionary, Unusual)) return new FileActiveContent();
        if (!PdfNames.Find(dictionary, Flate))
            return PdfNames.Find(content.AsSpan(start, length), PdfNames.AllActive) ? new FileActiveContent() : null;
        // Two bytes of header come before the deflated data; readers do not insist on the checksum after it.
        if (length < 3) return new FileDamaged();
        using var inflating = new DeflateStream(new MemoryStream(content, start + 2, length - 2, writable: false), CompressionMode.Decompress);
        var opened = budget.ReadPart(inflating);
        if (!opened.IsGiven) return opened.Refusal;
        return PdfNames.Find(opened.Value, PdfNames.AllActive) ? new FileActiveContent() : null;
    }
}
