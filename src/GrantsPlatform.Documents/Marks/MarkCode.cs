using System.Collections;
using QRCoder;

namespace GrantsPlatform.Documents.Marks;

/// <summary>A mark as a square to photograph. It reads with a fifth of it worn away, and has its quiet edge with it.</summary>
internal static class MarkCode
{
    private const int PixelsPerModule = 8;

    /// <summary>Row by row from the top; dark where true.</summary>
    public static IReadOnlyList<BitArray> Modules(PageMark mark)
    {
        using var code = QRCodeGenerator.GenerateQrCode(mark.Format(), QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix;
    }

    public static byte[] Png(PageMark mark)
    {
        using var code = QRCodeGenerator.GenerateQrCode(mark.Format(), QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return picture.GetGraphic(PixelsPerModule);
    }
}
