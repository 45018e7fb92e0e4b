using System.Diagnostics;
using GrantsPlatform.Documents.Marks;
using GrantsPlatform.Documents.Scans;
using GrantsPlatform.Documents.Tests.Scans;
using JpegLibrary;

namespace GrantsPlatform.Bench;

/// <summary>
/// A pile of scanned pages in JPEG, askew, upside down and with the grain of paper, read and sorted on one thread; the floor decodes the same pictures and
/// looks for nothing in them.
/// </summary>
internal static class ScanReads
{
    private const int PagesOfAct = 4;

    public static void Run(int pages)
    {
        Console.WriteLine("| pages | pile | a second | pictures alone | ratio |");
        foreach (var dpi in new[] { 150, 300 })
        {
            var sheets = Enumerable.Range(0, pages).Select(page => Sheet(page, dpi)).ToList();
            var pictures = sheets.ConvertAll(Pile.Jpeg);
            var pdf = pictures.Zip(sheets).Aggregate(new Pile(), (pile, one) => pile.Add("/DCTDecode", one.First, one.Second.Width, one.Second.Height)).ToPdf();
            for (var round = 0; round < 3; round++)
            {
                var (sorted, decoded) = (Sort(pdf, pages), Decode(pictures));
                Console.WriteLine($"| {pages:N0} at {dpi} dpi | {pdf.Length / 1e6:N1} MB | {pages / sorted.TotalSeconds:N1} | {pages / decoded.TotalSeconds:N1} | {sorted / decoded:N1} |");
            }
        }
    }

    /// <summary>One in four upside down, one in four lying, the others nearly straight.</summary>
    private static ScannedSheet Sheet(int page, int dpi) =>
        ScannedSheet.Of(new PageMark($"dossier-{page / PagesOfAct}~9f86d081884c", (page % PagesOfAct) + 1, PagesOfAct), dpi).Turned((page % PagesOfAct) switch { 0 => 180, 1 => 90, 2 => 2, _ => -1.5 }).Noisy(25);

    private static TimeSpan Sort(byte[] pdf, int pages)
    {
        var watch = Stopwatch.StartNew();
        using var pile = ScannedPile.Open(pdf, ScanLimits.Default).Value ?? throw new InvalidOperationException("The pile cannot be opened.");
        var sorted = PileSorting.Sort(Enumerable.Range(1, pages).Select(pile.Read));
        var taken = watch.Elapsed;
        return sorted.Acts.Count(act => act.IsWhole) * PagesOfAct == pages ? taken : throw new InvalidOperationException($"{sorted.Unread.Length} of {pages} pages were not read.");
    }

    private static TimeSpan Decode(List<byte[]> pictures)
    {
        var watch = Stopwatch.StartNew();
        foreach (var picture in pictures)
        {
            var decoder = new JpegDecoder();
            decoder.SetInput(picture);
            decoder.Identify();
            decoder.SetOutputWriter(new Nothing());
            decoder.Decode();
        }
        return watch.Elapsed;
    }

    private sealed class Nothing : JpegBlockOutputWriter
    {
        public override void WriteBlock(ref short blockRef, int componentIndex, int x, int y)
        {
        }
    }
}
