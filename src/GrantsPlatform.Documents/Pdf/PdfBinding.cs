using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>
/// Several PDFs as one to be printed: each begins on the front of a sheet, and has an entry among the bookmarks. Pages alone are taken over: tags and the mark
/// of an archive are those of each document by itself.
/// </summary>
public sealed class PdfBinding : IDisposable
{
    private readonly PdfDocument _whole = new();

    public PdfBinding(string title)
    {
        _whole.Info.Title = title;
        _whole.Language = "fr-FR";
    }

    /// <summary>How many pages it has so far.</summary>
    public int Pages => _whole.PageCount;

    /// <returns>The number of its first page.</returns>
    public int Add(byte[] pdf, string title)
    {
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Import);
        var last = Pages == 0 ? null : _whole.Pages[Pages - 1];
        if (last is not null && Pages % 2 == 1) (_whole.AddPage().Width, _whole.Pages[Pages - 1].Height) = (last.Width, last.Height);
        var first = Pages + 1;
        for (var page = 0; page < document.PageCount; page++) _whole.AddPage(document.Pages[page]);
        if (document.PageCount > 0) _whole.Outlines.Add(title, _whole.Pages[first - 1]);
        return first;
    }

    public void WriteTo(Stream stream) => _whole.Save(stream, closeStream: false);

    public void Dispose() => _whole.Dispose();
}
