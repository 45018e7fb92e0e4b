using System.Text;
using QRCoder;

namespace GrantsPlatform.Web.Downloads;

/// <summary>An address as a square to photograph: a drawing, without a script.</summary>
internal static class SquareCode
{
    private const int PixelsPerModule = 5;

    public static byte[] Of(string address)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Encoding.UTF8.GetBytes(code.GetGraphic(PixelsPerModule, "#000000", "#ffffff", true, SvgQRCode.SizingMode.WidthHeightAttribute));
    }
}
