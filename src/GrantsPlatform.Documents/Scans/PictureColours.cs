using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Parser.Parts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Scans;

/// <summary>What the samples of a picture mean: how many make a dot, and the palette that they choose from, where there is one.</summary>
/// <param name="IsInk">Large numbers are much ink.</param>
/// <param name="Palette">The lightness of each number.</param>
internal sealed record PictureColours(int Components, bool IsInk, byte[]? Palette = null)
{
    public static readonly PictureColours Grey = new(1, false);

    /// <summary>Null: colours that are not read here.</summary>
    public static PictureColours? Read(IToken said, ILookupFilterProvider filters, IPdfTokenScanner scanner)
    {
        if (DirectObjectFinder.TryGet(said, scanner, out NameToken? name)) return Named(name.Data);
        if (!DirectObjectFinder.TryGet(said, scanner, out ArrayToken? parts) || parts.Data is not [NameToken kind, ..]) return null;
        return kind.Data switch
        {
            "ICCBased" when parts.Length > 1 && DirectObjectFinder.TryGet(parts[1], scanner, out StreamToken? profile) && profile.StreamDictionary.TryGet(NameToken.N, scanner, out NumericToken? number) => Of(number.Int),
            "Indexed" or "I" when parts.Length > 3 => OfPalette(parts, filters, scanner),
            "Separation" => new PictureColours(1, true),
            var other => Named(other),
        };
    }

    private static PictureColours? Named(string name) => name switch
    {
        "DeviceGray" or "G" or "CalGray" => Grey,
        "DeviceRGB" or "RGB" or "CalRGB" => Of(3),
        "DeviceCMYK" or "CMYK" => Of(4),
        _ => null,
    };

    private static PictureColours? Of(int components) => components switch
    {
        1 => Grey,
        3 => new PictureColours(3, false),
        4 => new PictureColours(4, true),
        _ => null,
    };

    private static PictureColours? OfPalette(ArrayToken parts, ILookupFilterProvider filters, IPdfTokenScanner scanner)
    {
        // No palette of palettes: that would be read without end.
        if (DirectObjectFinder.TryGet(parts[1], scanner, out ArrayToken? nested) && nested.Data is [NameToken { Data: "Indexed" or "I" }, ..]) return null;
        if (Read(parts[1], filters, scanner) is not { } colours) return null;
        var table = DirectObjectFinder.TryGet(parts[3], scanner, out HexToken? hex) ? hex.Bytes.ToArray()
            : DirectObjectFinder.TryGet(parts[3], scanner, out StringToken? text) ? text.GetBytes()
            : DirectObjectFinder.TryGet(parts[3], scanner, out StreamToken? stream) ? stream.Decode(filters, scanner).ToArray()
            : [];
        var palette = table.Chunk(colours.Components).Select(colour => (byte)colour.Average(part => part)).Select(light => colours.IsInk ? (byte)(255 - light) : light);
        return new PictureColours(1, false, [.. palette.Take(256)]);
    }
}
