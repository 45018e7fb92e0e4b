using System.Globalization;
using System.Text;
using GrantsPlatform.Documents.Marks;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

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
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        for (var page = 0; page < document.PageCount; page++) Mark(document.Pages[page], new PageMark(act, page + 1, document.PageCount));
        using var marked = new MemoryStream();
        document.Save(marked, closeStream: false);
        return marked.ToArray();
    }

    /// <summary>What the page itself draws is set apart first: it may leave behind what would turn or scale the mark.</summary>
    private static void Mark(PdfPage page, PageMark mark)
    {
        page.Contents.PrependContent().CreateStream("q\n"u8.ToArray());
        page.Contents.AppendContent().CreateStream(Encoding.ASCII.GetBytes($"\nQ\n/Artifact BMC\nq\n{Drawing(page, mark)}Q\nEMC\n"));
    }

    private static StringBuilder Drawing(PdfPage page, PageMark mark)
    {
        var rows = MarkCode.Modules(mark);
        var (left, bottom, side) = (page.MediaBox.X2 - ((MarkPlace.FromRight + MarkPlace.Side) * PointsPerMillimetre), page.MediaBox.Y1 + (MarkPlace.FromBottom * PointsPerMillimetre), MarkPlace.Side * PointsPerMillimetre);
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
