using GrantsPlatform.Core.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace GrantsPlatform.Documents.Scans;

/// <summary>A pile of paper, scanned into one PDF: its pages are read one by one, and acts are cut out of it.</summary>
public sealed class ScannedPile : IDisposable
{
    private readonly PdfDocument _document;
    private readonly ScanLimits _limits;

    private ScannedPile(PdfDocument document, ScanLimits limits) => (_document, _limits) = (document, limits);

    public int Pages => _document.NumberOfPages;

    public static Answer<ScannedPile> Open(ReadOnlyMemory<byte> content, ScanLimits limits)
    {
        var opened = PileOpening.Open(content, limits);
        return opened.IsGiven ? new ScannedPile(opened.Value, limits) : opened.Refusal;
    }

    /// <param name="number">From 1 on.</param>
    public ReadPage Read(int number) => PageReading.Read(_document, number, _limits);

    /// <summary>A PDF of these pages, in this order: the same pages are the same bytes. Null where it cannot be made.</summary>
    /// <param name="upright">Of pages of the pile, as <see cref="ReadPage.Upright"/> says it: the others stay as they lie.</param>
    public byte[]? Cut(IEnumerable<int> pages, IReadOnlyDictionary<int, int> upright)
    {
        try
        {
            using var cut = new PdfDocumentBuilder { IncludeDocumentInformation = false };
            foreach (var page in pages)
            {
                var added = cut.AddPage(_document, page, new PdfDocumentBuilder.AddPageOptions { KeepAnnotations = false });
                if (upright.TryGetValue(page, out var turn)) added.SetRotation(new PageRotationDegrees(turn));
            }
            return StillPdf.Of(cut.Build());
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return null;
        }
    }

    public void Dispose() => _document.Dispose();
}
