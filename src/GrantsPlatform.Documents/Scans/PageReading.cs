using GrantsPlatform.Documents.Marks;
using UglyToad.PdfPig;

namespace GrantsPlatform.Documents.Scans;

/// <summary>Finds the mark of one page in its pictures. Nothing that is wrong with a page stops those after it.</summary>
internal static class PageReading
{
    public static ReadPage Read(PdfDocument document, int number, ScanLimits limits)
    {
        try
        {
            return Read(document.GetPage<PagePictures>(number), number, limits);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return ReadPage.Unread(number, Why(broken));
        }
    }

    private static ReadPage Read(PagePictures page, int number, ScanLimits limits)
    {
        var (marks, why) = (new Dictionary<PageMark, int>(), (UnreadWhy?)null);
        var blank = page.Pictures.Count > 0;
        foreach (var picture in page.Pictures)
            try
            {
                if (picture.Decode(limits) is not { } grey) why ??= UnreadWhy.UnknownFormat;
                else if (!grey.IsBlank)
                {
                    blank = false;
                    foreach (var (mark, upright) in CodeFinder.Find(grey, limits.TimeForPage)) marks.TryAdd(mark.KnowsPage ? mark : BarFinder.Counted(mark, grey, upright), upright);
                }
            }
            catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
            {
                why ??= Why(broken);
            }
        return marks.Count switch
        {
            1 => ReadPage.Of(number, marks.Keys.First(), page.IsStraight ? marks.Values.First() : null),
            > 1 => ReadPage.Unread(number, UnreadWhy.SeveralCodes),
            _ => ReadPage.Unread(number, why ?? (page.Pictures.Count == 0 ? UnreadWhy.NoImage : blank ? UnreadWhy.Blank : UnreadWhy.NoCode)),
        };
    }

    private static UnreadWhy Why(Exception broken) => broken switch
    {
        TooMuchToReadException => UnreadWhy.TooLarge,
        TimeoutException => UnreadWhy.TookTooLong,
        NotSupportedException => UnreadWhy.UnknownFormat,
        _ => UnreadWhy.Damaged,
    };
}
