using GrantsPlatform.Documents.Papers;
using GrantsPlatform.Documents.Sheets;
using GrantsPlatform.Documents.Slides;
using GrantsPlatform.Documents.Word;
using GrantsPlatform.Documents.Workbooks;
using GrantsPlatform.Reading.Closing;

namespace GrantsPlatform.Documents.Reports;

/// <summary>The programs that a balance sheet is opened with.</summary>
public enum BalanceFormat
{
    Word,
    Slides,
    Workbook,
}

/// <summary>The balance sheet of a call as the files that offices work with; each says the same.</summary>
public static class BalanceFiles
{
    private const string Title = "Bilan de l’appel à projets";

    public static byte[] Of(BalanceSheet sheet, BalanceFormat format) => format switch
    {
        BalanceFormat.Word => WordFile.Of(CallReportPaper.Of(sheet)),
        BalanceFormat.Slides => SlideFile.Of(Title, sheet.Summary.Call.Title, LetterPaper.Head(sheet.Summary.Definition.Funder), BalanceChapters.Of(sheet)),
        BalanceFormat.Workbook => WorkbookFile.Of(Title, sheet.Summary.Call.Title, BalanceChapters.Of(sheet)),
        _ => throw new InvalidOperationException($"{format} is no format."),
    };

    public static string Extension(this BalanceFormat format) => format switch
    {
        BalanceFormat.Word => "docx",
        BalanceFormat.Slides => "pptx",
        _ => "xlsx",
    };

    public static string MediaType(this BalanceFormat format) => format switch
    {
        BalanceFormat.Word => WordFile.MediaType,
        BalanceFormat.Slides => SlideFile.MediaType,
        _ => SheetFormats.MediaType(SheetFormat.Xlsx),
    };
}
