using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Letters.Reports;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about reports and what is told of activities.</summary>
internal static class ReportDesk
{
    public static void Fill(LetterBook book)
    {
        book.OfFileAsLongAs<ReportReminderNotice, ReportFacts>(
            (_, report) => new ReportOfLetter(report), (told, now) => told.DueOn == now.DueOn, (told, file, report, _) => new(new ReportReminderLetter(file, report.Label, told.DueOn)));
        book.OfFileAsLongAs<ReportLateNotice, ReportFacts>(
            (_, report) => new ReportOfLetter(report), (told, now) => told.DueOn == now.DueOn, (told, file, report, _) => new(new ReportLateLetter(file, report.Label, told.DueOn)));
        OfReport<ReportMissingNotice>(book, (told, file, report) => new ReportMissingLetter(file, report, told.DueOn));
        OfReport<ReportReceiptNotice>(book, (told, file, report) => new ReportReceiptLetter(file, report, told.At, told.Hash));
        OfReport<ReportSubmittedNotice>(book, (told, file, report) => new ReportSubmittedLetter(file, report, told.At));
        book.OfFile<ReportAcceptedNotice, AcceptanceFacts>((_, report) => new AcceptanceOfReport(report), (told, file, accepted) => new ReportAcceptedLetter(file, accepted, told.EligibleCosts));
        book.OfFile<ReportReturnedNotice, ReturnFacts>(
            (told, report) => new ReturnOfReport(report, told.Number, told.Fields), (told, file, returned) => new ReportReturnedLetter(file, returned, told.DueOn));
        book.OfFile<ReportCheckNotice, CheckFacts>(
            (told, report) => new CheckOfReport(report, told.Pieces, told.Number), (told, file, check) => new ReportCheckLetter(file, check, told.DueOn, told.ByLot));
        book.OfFile<ReportCheckLateNotice, CheckFacts>(
            (told, report) => new CheckOfReport(report, told.Pieces, null), (told, file, check) => new ReportCheckLateLetter(file, check, told.DueOn));
        book.OfFile<ReportCheckPiecesNotice, CheckFacts>(
            (told, report) => new CheckOfReport(report, told.Pieces, null), (told, file, check) => new ReportCheckPiecesLetter(file, check, told.At));
        book.OfFile<ActivityToldNotice>((told, file) => new ActivityToldLetter(file, told.Label, told.Day, told.Commune));
    }

    private static void OfReport<TNotice>(LetterBook book, Func<TNotice, FileFacts, string, Letter> write) where TNotice : Notice =>
        book.OfFile<TNotice, ReportFacts>((_, report) => new ReportOfLetter(report), (told, file, report) => write(told, file, report.Label));
}
