using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using JpegLibrary;

namespace GrantsPlatform.Documents.Tests.Scans;

/// <summary>A PDF as scanners make it, one picture a page, laid byte by byte so that any part of it can lie.</summary>
internal sealed class Pile
{
    private readonly List<(string Dictionary, byte[] Bytes, string Content)> _pages = [];

    public string Trailer { get; init; } = "";

    /// <summary>What every page says of itself beside.</summary>
    public string Page { get; init; } = "";

    public string Drawing { get; init; } = "q 595 0 0 842 0 0 cm /I Do Q";

    public static byte[] OfJpegs(params ScannedSheet[] sheets) => sheets.Aggregate(new Pile(), (pile, sheet) => pile.Add("/DCTDecode", Jpeg(sheet), sheet.Width, sheet.Height)).ToPdf();

    public static byte[] OfFlates(params ScannedSheet[] sheets) => sheets.Aggregate(new Pile(), (pile, sheet) => pile.Add("/FlateDecode", Deflated(sheet.Grey), sheet.Width, sheet.Height)).ToPdf();

    public Pile Add(string filter, byte[] bytes, int width, int height, int bits = 8)
    {
        _pages.Add((string.Create(CultureInfo.InvariantCulture, $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent {bits}/Filter{filter}"), bytes, Drawing));
        return this;
    }

    /// <summary>A page whose drawing is compressed.</summary>
    public Pile AddDrawn(byte[] deflated)
    {
        _pages.Add(("drawn", deflated, ""));
        return this;
    }

    public byte[] ToPdf()
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        Write(pdf, "%PDF-1.4\n");
        Object(pdf, offsets, "<</Type/Catalog/Pages 2 0 R>>");
        Object(pdf, offsets, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', Enumerable.Range(0, _pages.Count).Select(page => $"{3 + (page * 3)} 0 R"))}]>>");
        foreach (var (dictionary, bytes, content) in _pages)
        {
            var at = offsets.Count + 1;
            Object(pdf, offsets, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]{Page}/Resources<</XObject<</I {at + 1} 0 R>>>>/Contents {at + 2} 0 R>>");
            var drawn = dictionary == "drawn";
            Stream(pdf, offsets, drawn ? "" : dictionary, drawn ? [] : bytes);
            Stream(pdf, offsets, drawn ? "/Filter/FlateDecode" : "", drawn ? bytes : Encoding.ASCII.GetBytes(content));
        }
        var table = pdf.Position;
        Write(pdf, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(pdf, $"{offset:D10} 00000 n \n");
        Write(pdf, $"trailer\n<</Size {offsets.Count + 1}/Root 1 0 R{Trailer}>>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var deflating = new ZLibStream(to, CompressionLevel.Fastest)) deflating.Write(bytes);
        return to.ToArray();
    }

    /// <summary>So many zeros, as a few bytes.</summary>
    public static byte[] Zeros(int megabytes)
    {
        using var to = new MemoryStream();
        using (var deflating = new ZLibStream(to, CompressionLevel.Fastest))
            for (var one = 0; one < megabytes; one++) deflating.Write(new byte[1024 * 1024]);
        return to.ToArray();
    }

    public static byte[] Jpeg(ScannedSheet sheet)
    {
        var encoder = new JpegEncoder();
        encoder.SetQuantizationTable(JpegStandardQuantizationTable.ScaleByQuality(JpegStandardQuantizationTable.GetLuminanceTable(JpegElementPrecision.Precision8Bit, 0), 60));
        encoder.SetHuffmanTable(true, 0, JpegStandardHuffmanEncodingTable.GetLuminanceDCTable());
        encoder.SetHuffmanTable(false, 0, JpegStandardHuffmanEncodingTable.GetLuminanceACTable());
        encoder.AddComponent(1, 0, 0, 0, 1, 1);
        encoder.SetInputReader(new Blocks(sheet));
        var to = new ArrayBufferWriter<byte>();
        encoder.SetOutput(to);
        encoder.Encode();
        return to.WrittenSpan.ToArray();
    }

    private static void Object(MemoryStream pdf, List<long> offsets, string body)
    {
        offsets.Add(pdf.Position);
        Write(pdf, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
    }

    private static void Stream(MemoryStream pdf, List<long> offsets, string dictionary, byte[] bytes)
    {
        offsets.Add(pdf.Position);
        Write(pdf, $"{offsets.Count} 0 obj\n<<{dictionary}/Length {bytes.Length}>>\nstream\n");
        pdf.Write(bytes);
        Write(pdf, "\nendstream\nendobj\n");
    }

    private static void Write(MemoryStream pdf, string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

    private sealed class Blocks(ScannedSheet sheet) : JpegBlockInputReader
    {
        public override int Width => sheet.Width;
        public override int Height => sheet.Height;

        public override void ReadBlock(ref short blockRef, int componentIndex, int x, int y)
        {
            var block = System.Runtime.InteropServices.MemoryMarshal.CreateSpan(ref blockRef, 64);
            for (var row = 0; row < 8; row++)
                for (var column = 0; column < 8; column++)
                    block[(row * 8) + column] = sheet.Grey[(Math.Min(y + row, sheet.Height - 1) * sheet.Width) + Math.Min(x + column, sheet.Width - 1)];
        }
    }
}
