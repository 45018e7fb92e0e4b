using GrantsPlatform.Documents.Marks;
using ZXing;
using ZXing.Common;
using ZXing.OneD;
using ZXing.QrCode;

namespace GrantsPlatform.Documents.Tests.Scans;

/// <summary>A sheet of paper as a scanner sees it: lines of writing, and a code in a corner.</summary>
internal sealed record ScannedSheet(byte[] Grey, int Width, int Height)
{
    public static ScannedSheet Blank(int dpi = 150) => new(Filled(dpi), Wide(dpi), High(dpi));

    public static ScannedSheet Of(PageMark mark, int dpi = 150) => Of(mark.Format(), dpi);

    /// <summary>A code of 22 mm, 12 mm from the right and the bottom.</summary>
    public static ScannedSheet Of(string text, int dpi = 150)
    {
        var sheet = Blank(dpi).Written(dpi);
        var side = Dots(22, dpi);
        return sheet.With(text, sheet.Width - side - Dots(12, dpi), sheet.Height - side - Dots(12, dpi), side);
    }

    public ScannedSheet With(string text, int left, int top, int side)
    {
        var code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, new Dictionary<EncodeHintType, object> { [EncodeHintType.MARGIN] = 2 });
        var grey = (byte[])Grey.Clone();
        for (var y = 0; y < side; y++)
            for (var x = 0; x < side; x++) grey[((top + y) * Width) + left + x] = Module(code, x, y, side) ? (byte)30 : (byte)245;
        return this with { Grey = grey };
    }

    /// <summary>Bars at its head, as a Word file has them printed: each narrow one of 0.3 mm, and wide ones of three times as much.</summary>
    public ScannedSheet WithBars(string text, int dpi = 150)
    {
        var code = new Code39Writer().encode(text, BarcodeFormat.CODE_39, 0, 1, new Dictionary<EncodeHintType, object> { [EncodeHintType.MARGIN] = 0 });
        var bars = new List<bool>();
        // It makes wide ones of two.
        for (var at = 0; at < code.Width; at++) bars.AddRange(Enumerable.Repeat(code[at, 0], at > 0 && code[at, 0] == code[at - 1, 0] ? 2 : 1));
        var (grey, wide) = ((byte[])Grey.Clone(), (int)(bars.Count * 0.3 * dpi / 25.4));
        var left = Width - Dots(12, dpi) - wide;
        for (var y = Dots(7, dpi); y < Dots(12, dpi); y++)
            for (var x = 0; x < wide; x++) if (bars[x * bars.Count / wide]) grey[(y * Width) + left + x] = 30;
        return this with { Grey = grey };
    }

    private static bool Module(BitMatrix code, int x, int y, int side) => code[x * code.Width / side, y * code.Height / side];

    /// <summary>Turned around its middle; what comes from outside of it is white.</summary>
    public ScannedSheet Turned(double degrees)
    {
        var (sin, cos) = (Math.Sin(degrees * Math.PI / 180), Math.Cos(degrees * Math.PI / 180));
        var (width, height) = degrees % 180 == 90 ? (Height, Width) : (Width, Height);
        var turned = new byte[width * height];
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
            {
                var (dx, dy) = (x - (width / 2.0), y - (height / 2.0));
                var (fromX, fromY) = ((int)Math.Floor((dx * cos) + (dy * sin) + (Width / 2.0)), (int)Math.Floor((dy * cos) - (dx * sin) + (Height / 2.0)));
                turned[(y * width) + x] = fromX >= 0 && fromX < Width && fromY >= 0 && fromY < Height ? Grey[(fromY * Width) + fromX] : (byte)255;
            }
        return new ScannedSheet(turned, width, height);
    }

    /// <summary>Dust and the grain of paper, the same each time.</summary>
    public ScannedSheet Noisy(int strength)
    {
        var chance = new Random(20261130);
        return this with { Grey = Array.ConvertAll(Grey, one => (byte)Math.Clamp(one + chance.Next(-strength, strength + 1), 0, 255)) };
    }

    private ScannedSheet Written(int dpi)
    {
        var grey = (byte[])Grey.Clone();
        for (var line = Dots(25, dpi); line < Height - Dots(60, dpi); line += Dots(6, dpi))
            for (var y = line; y < line + Dots(2, dpi); y++)
                for (var x = Dots(20, dpi); x < Width - Dots(20, dpi); x++)
                    if (x / Dots(1, dpi) % 3 != 0) grey[(y * Width) + x] = 60;
        return this with { Grey = grey };
    }

    private static byte[] Filled(int dpi)
    {
        var grey = new byte[Wide(dpi) * High(dpi)];
        Array.Fill(grey, (byte)250);
        return grey;
    }

    private static int Wide(int dpi) => Dots(210, dpi);

    private static int High(int dpi) => Dots(297, dpi);

    private static int Dots(int millimetres, int dpi) => Math.Max(1, (int)(millimetres * dpi / 25.4));
}
