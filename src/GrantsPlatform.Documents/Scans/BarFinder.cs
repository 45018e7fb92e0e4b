using System.Globalization;
using GrantsPlatform.Documents.Marks;
using ZXing;
using ZXing.Common;
using ZXing.OneD;

namespace GrantsPlatform.Documents.Scans;

/// <summary>Which page of how many, where the code of a page names its act alone: the bars at its head, as <see cref="PageBars"/> has them drawn.</summary>
internal static class BarFinder
{
    /// <summary>What of the page's height and width is looked at: its upper right corner.</summary>
    private const double Head = 0.12;
    private const double Side = 0.6;

    /// <summary>In degrees.</summary>
    private static readonly double[] Askew = [0, 1.5, -1.5, 3, -3, 4.5, -4.5];

    /// <summary>How many dots are made of one: narrow bars have hardly two.</summary>
    private const int Closer = 2;

    /// <summary>In dots, each way.</summary>
    private const int Along = 4;

    private static readonly Dictionary<DecodeHintType, object> Hints = new() { [DecodeHintType.TRY_HARDER] = true };

    /// <param name="upright">The clockwise turn in which the picture shows the page as it is read: 0, 90, 180 or 270 degrees.</param>
    /// <returns>The same mark where nothing is found.</returns>
    public static PageMark Counted(PageMark mark, GreyImage image, int upright)
    {
        foreach (var corner in Corners(image, upright))
        {
            if (new Code39Reader().decode(corner, Hints) is not { Text: { } text } || text.Split('-') is not [var first, var last]) continue;
            if (Number(first) is { } page && Number(last) is { } of && page >= 1 && page <= of && of <= PageMark.MostPages) return mark with { Page = page, Of = of };
        }
        return mark;
    }

    /// <summary>As it lies, then a little turned: a sheet seldom lies straight.</summary>
    private static IEnumerable<BinaryBitmap> Corners(GreyImage image, int upright)
    {
        foreach (var askew in Askew)
        {
            var corner = Corner(image, upright, askew * Math.PI / 180);
            yield return new BinaryBitmap(new HybridBinarizer(corner));
            yield return new BinaryBitmap(new GlobalHistogramBinarizer(corner));
        }
    }

    private static RGBLuminanceSource Corner(GreyImage image, int upright, double askew)
    {
        var (pageWidth, pageHeight) = upright % 180 == 0 ? (image.Width, image.Height) : (image.Height, image.Width);
        var (width, height) = (Math.Max(1, (int)(pageWidth * Side)), Math.Max(1, (int)(pageHeight * Head)));
        var (middleX, middleY, sin, cos) = (pageWidth - (width / 2.0), height / 2.0, Math.Sin(askew), Math.Cos(askew));
        var seen = new byte[width * Closer * height * Closer];
        for (var y = 0; y < height * Closer; y++)
            for (var x = 0; x < width * Closer; x++)
            {
                var (across, sum) = ((x / (double)Closer) - (width / 2.0), 0);
                // Bars are the same all along: the mean of a piece of them has less of the grain of paper.
                for (var along = -Along; along <= Along; along++)
                {
                    var down = (y / (double)Closer) - (height / 2.0) + along;
                    sum += At(middleX + (across * cos) - (down * sin), middleY + (across * sin) + (down * cos));
                }
                seen[(y * width * Closer) + x] = (byte)(sum / ((2 * Along) + 1));
            }
        return new RGBLuminanceSource(seen, width * Closer, height * Closer, RGBLuminanceSource.BitmapFormat.Gray8);

        byte At(double left, double top) => upright switch
        {
            90 => image.At(top, image.Height - 1 - left),
            180 => image.At(image.Width - 1 - left, image.Height - 1 - top),
            270 => image.At(image.Width - 1 - top, left),
            _ => image.At(left, top),
        };
    }

    private static int? Number(string digits) => digits.Length <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
