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
            return Read(document.GetPage<PagePictures>(number).Pictures, number, limits);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
        {
            return ReadPage.Unread(number, Why(broken));
        }
    }

    private static ReadPage Read(IReadOnlyList<Picture> pictures, int number, ScanLimits limits)
    {
        var (marks, why) = (new HashSet<PageMark>(), (UnreadWhy?)null);
        var blank = pictures.Count > 0;
        foreach (var picture in pictures)
            try
            {
                if (picture.Decode(limits) is not { } grey) why ??= UnreadWhy.UnknownFormat;
                else if (!grey.IsBlank)
                {
                    blank = false;
                    marks.UnionWith(CodeFinder.Find(grey, limits.TimeForPage));
                }
            }
            catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
            {
                why ??= Why(broken);
            }
        return marks.Count switch
        {
            1 => ReadPage.Of(number, marks.First()),
            > 1 => ReadPage.Unread(number, UnreadWhy.SeveralCodes),
            _ => ReadPage.Unread(number, why ?? (pictures.Count == 0 ? UnreadWhy.NoImage : blank ? UnreadWhy.Blank : UnreadWhy.NoCode)),
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
