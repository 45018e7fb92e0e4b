using System.Globalization;
using System.IO.Compression;
using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Marks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>
/// The mark on each page of a PDF, drawn as squares of black: without a font, a picture or a colour, and outside of what is read aloud, so that a PDF/A with
/// tags stays one.
/// </summary>
public static class PdfStamp
{
    public const string MediaType = "application/pdf";

    private const double PointsPerMillimetre = 72 / 25.4;

    /// <param name="act">As <see cref="PageMark.OfText"/> says it.</param>
    public static byte[] On(byte[] pdf, string act)
    {
        using var document = PdfDocument.Open(pdf);
        using var marked = new MemoryStream();
        new Marking(document, new PdfWriting(marked), act).Write(Digest.Of(pdf)[..32]);
        return marked.ToArray();
    }

    /// <summary>The file as it is, but for what its pages draw last.</summary>
    private sealed class Marking(PdfDocument from, PdfWriting to, string act) : PdfRewriting(from, to)
    {
        /// <param name="id">Of the marked file, in 32 hexadecimal digits.</param>
        public void Write(string id)
        {
            var pages = PagesBelow(Entry(Catalogue, "Pages"));
            foreach (var (page, _) in pages) Stands(page, To.Reserve());
            // What a page itself draws is set apart first: it may leave behind what would turn or scale the mark.
            var before = To.Add(Drawn("q\n"));
            foreach (var ((page, body), at) in pages.Select((page, at) => (page, at)))
            {
                var after = To.Add(Drawn($"\nQ\n/Artifact BMC\nq\n{Drawing(BoxOf(body), new PageMark(act, at + 1, pages.Count))}Q\nEMC\n"));
                IReadOnlyList<IToken> own = Resolved(Entry(body, "Contents")) is ArrayToken several ? [.. several.Data.Select(Mapped)] : Entry(body, "Contents") is { } one ? [Mapped(one)] : [];
                To.Write(NumberOf(page), ((DictionaryToken)Mapped(body.Without("Contents"))).With("Contents", new ArrayToken([before, .. own, after])));
            }
            var root = To.Add(Mapped(Catalogue));
            var about = Trailer.Info is { } info ? Mapped(info) : null;
            WriteRest();
            var end = PdfBinding.Of(("Root", root), ("ID", new ArrayToken([new HexToken(id.AsSpan()), new HexToken(id.AsSpan())])));
            To.End(about is null ? end : end.With("Info", about));
        }

        private (double Left, double Bottom, double Right) BoxOf(DictionaryToken page) =>
            Resolved(Entry(page, "MediaBox")) is ArrayToken box && box.Data.Select(Resolved).OfType<NumericToken>().Select(one => one.Double).ToList() is [var left, var bottom, var right, _]
                ? (left, bottom, right)
                : throw new InvalidDataException("A page has no size.");

        private static StreamToken Drawn(string drawing)
        {
            using var packed = new MemoryStream();
            using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(Encoding.ASCII.GetBytes(drawing));
            return new StreamToken(PdfBinding.Of(("Filter", PdfBinding.Name("FlateDecode")), ("Length", new NumericToken(packed.Length))), packed.ToArray());
        }
    }

    private static StringBuilder Drawing((double Left, double Bottom, double Right) box, PageMark mark)
    {
        var rows = MarkCode.Modules(mark);
        var (left, bottom, side) = (box.Right - ((MarkPlace.FromRight + MarkPlace.Side) * PointsPerMillimetre), box.Bottom + (MarkPlace.FromBottom * PointsPerMillimetre), MarkPlace.Side * PointsPerMillimetre);
        var module = side / rows.Count;
        var drawn = new StringBuilder();
        Line(drawn, $"1 g {left:0.###} {bottom:0.###} {side:0.###} {side:0.###} re f 0 g");
        for (var row = 0; row < rows.Count; row++)
            for (var from = 0; from < rows.Count; from++)
            {
                if (!rows[row][from]) continue;
                var to = from;
                while (to + 1 < rows.Count && rows[row][to + 1]) to++;
                // A hair more than its row, or printers leave light between two.
                Line(drawn, $"{left + (from * module):0.###} {bottom + ((rows.Count - 1 - row) * module):0.###} {(to - from + 1) * module:0.###} {module + 0.02:0.###} re");
                from = to;
            }
        return drawn.Append("f\n");
    }

    private static void Line(StringBuilder to, FormattableString words) => to.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
