using System.Diagnostics;
using GrantsPlatform.Documents.Marks;
using ZXing;
using ZXing.Common;
using ZXing.Multi.QrCode;
using ZXing.QrCode;

namespace GrantsPlatform.Documents.Scans;

/// <summary>Looks for the codes of a page, however it is turned: first as a scanner at 150 dpi would see it, then closer.</summary>
internal static class CodeFinder
{
    /// <summary>Dots of the longer side of an A4 sheet at about 100, 150 and 300 dpi.</summary>
    private static readonly int[] Sizes = [1_760, 3_520, 1_200];

    private static readonly Dictionary<DecodeHintType, object> Hints = new()
    {
        [DecodeHintType.POSSIBLE_FORMATS] = new List<BarcodeFormat> { BarcodeFormat.QR_CODE },
        [DecodeHintType.TRY_HARDER] = true,
    };

    /// <summary>The marks on it, each once, with the clockwise turn, 0, 90, 180 or 270 degrees, in which the picture would show its code upright; empty where there are none.</summary>
    /// <exception cref="TimeoutException">It has taken too long, and no mark was found.</exception>
    public static IReadOnlyDictionary<PageMark, int> Find(GreyImage image, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        foreach (var seen in Views(image))
        {
            if (Marks(seen) is { Count: > 0 } found) return found;
            if (watch.Elapsed > time) throw new TimeoutException("No code was found within the time of a page.");
        }
        return new Dictionary<PageMark, int>();
    }

    private static IEnumerable<BinaryBitmap> Views(GreyImage image)
    {
        var sizes = Sizes.Select(image.Within).DistinctBy(one => (one.Width, one.Height)).ToList();
        foreach (var one in sizes) yield return new BinaryBitmap(new HybridBinarizer(Source(one)));
        foreach (var one in sizes) yield return new BinaryBitmap(new GlobalHistogramBinarizer(Source(one)));
        yield return new BinaryBitmap(new HybridBinarizer(Source(image.Within(Sizes[0]).Inverted())));
    }

    private static RGBLuminanceSource Source(GreyImage image) => new(image.Pixels, image.Width, image.Height, RGBLuminanceSource.BitmapFormat.Gray8);

    private static Dictionary<PageMark, int> Marks(BinaryBitmap seen)
    {
        try
        {
            var found = new QRCodeMultiReader().decodeMultiple(seen, Hints) ?? [];
            // It sees several, and misses one that lies askew, which the other finds.
            if (found.Length == 0 && new QRCodeReader().decode(seen, Hints) is { } one) found = [one];
            var marks = new Dictionary<PageMark, int>();
            foreach (var result in found)
                if (PageMark.Parse(result?.Text) is { } mark) marks.TryAdd(mark, Upright(result?.ResultPoints));
            return marks;
        }
        // What looks like a code and is none leads the reader astray in ways of its own.
        catch (Exception stray) when (stray is ReaderException or ArgumentException or IndexOutOfRangeException or InvalidOperationException or NullReferenceException or System.FormatException)
        {
            return [];
        }
    }

    /// <param name="corners">Of the code's eyes, as it is read: the one at the bottom left, at the top left, at the top right.</param>
    private static int Upright(ResultPoint[]? corners)
    {
        if (corners is not [_, var left, var right, ..]) return 0;
        var lies = (int)Math.Round(Math.Atan2(right.Y - left.Y, right.X - left.X) / (Math.PI / 2)) * 90;
        return (360 - lies) % 360;
    }
}
