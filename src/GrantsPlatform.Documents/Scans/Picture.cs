using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Scans;

/// <summary>A picture of a page, as the PDF describes it.</summary>
internal sealed class Picture(StreamToken stream, ILookupFilterProvider filters, IPdfTokenScanner scanner)
{
    private DictionaryToken Dictionary => stream.StreamDictionary;

    public int Width => Number(NameToken.Width);

    public int Height => Number(NameToken.Height);

    public int Bits => IsMask ? 1 : Dictionary.ContainsKey(NameToken.BitsPerComponent) ? Number(NameToken.BitsPerComponent) : 8;

    private bool IsMask => Dictionary.TryGet(NameToken.ImageMask, scanner, out BooleanToken? mask) && mask.Data;

    /// <summary>Its samples tell dark by large numbers.</summary>
    public bool IsInverted => Dictionary.TryGet(NameToken.Decode, scanner, out ArrayToken? decode) && decode.Data is [NumericToken first, NumericToken second, ..] && first.Data > second.Data;

    public PictureColours? Colours => IsMask || !Dictionary.TryGet(NameToken.ColorSpace, out var said) ? PictureColours.Grey : PictureColours.Read(said, filters, scanner);

    private bool IsJpeg =>
        (Dictionary.TryGet(NameToken.Filter, scanner, out NameToken? only) && IsDct(only))
        || (Dictionary.TryGet(NameToken.Filter, scanner, out ArrayToken? many) && many.Data is [.., NameToken last] && IsDct(last));

    /// <summary>Null: in colours, or with samples, that are not read here.</summary>
    public GreyImage? Decode(ScanLimits limits)
    {
        if (Width <= 0 || Height <= 0) return null;
        if ((long)Width * Height > limits.MostPixels) throw new TooMuchToReadException();
        var bytes = stream.Decode(filters, scanner);
        return IsJpeg ? JpegGrey.Decode(bytes, limits) : SampledGrey.Of(this, bytes.Span);
    }

    private static bool IsDct(NameToken filter) => filter.Data is "DCTDecode" or "DCT";

    private int Number(NameToken name) => Dictionary.TryGet(name, scanner, out NumericToken? number) ? number.Int : 0;
}
