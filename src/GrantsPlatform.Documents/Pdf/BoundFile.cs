using UglyToad.PdfPig.Tokens;

namespace GrantsPlatform.Documents.Pdf;

/// <summary>One of the files of a <see cref="PdfBinding"/>.</summary>
/// <param name="Bookmark">What is said of it among the bookmarks.</param>
/// <param name="Size">Of its last page.</param>
/// <param name="Tags">What its tags begin with.</param>
internal sealed record BoundFile(string Bookmark, List<IndirectReferenceToken> Pages, IToken Size, IReadOnlyList<IToken> Tags)
{
    /// <summary>A blank page where its last one is the front of a sheet.</summary>
    public void EndSheet(PdfWriting writing)
    {
        if (Pages.Count % 2 == 1)
            Pages.Add(writing.Add(PdfBinding.Of(("Type", PdfBinding.Name("Page")), ("Parent", PdfWriting.Reference(PdfBinding.Pages)), ("MediaBox", Size), ("Resources", PdfBinding.Of()))));
    }
}
