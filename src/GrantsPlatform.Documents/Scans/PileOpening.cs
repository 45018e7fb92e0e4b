using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Files;
using GrantsPlatform.Core.Kernel;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace GrantsPlatform.Documents.Scans;

/// <summary>Opens a PDF that somebody else made, or says why not.</summary>
internal static class PileOpening
{
    /// <summary>How deep what lies in each other may go.</summary>
    private const int Deepest = 64;

    public static Answer<PdfDocument> Open(ReadOnlyMemory<byte> content, ScanLimits limits)
    {
        if (content.Length == 0) return new FileEmpty();
        if (!content.Span.StartsWith("%PDF-"u8)) return new FileTypeUnknown("un fichier PDF, tel que le scanner le fait");
        try
        {
            var opened = PdfDocument.Open(content, new ParsingOptions { FilterProvider = new BoundedFilters(limits), MaxStackDepth = Deepest, SkipMissingFonts = true });
            opened.AddPageFactory(new PictureFinder(opened.Structure.FilterProvider, opened.Structure.TokenScanner, limits));
            var pages = opened.NumberOfPages;
            if (pages is > 0 && pages <= limits.MostPages && !opened.IsEncrypted) return opened;
            var encrypted = opened.IsEncrypted;
            opened.Dispose();
            return encrypted ? new FileEncrypted() : pages == 0 ? new FileDamaged() : new PileTooLong(limits.MostPages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new FileEncrypted();
        }
        catch (TooMuchToReadException)
        {
            return new FileExpandsTooMuch();
        }
        // What is broken on purpose breaks a reader in ways of its own.
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return new FileDamaged();
        }
    }
}
