using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Letters.Appeals;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about appeals against what was decided.</summary>
internal static class AppealDesk
{
    public static void Fill(LetterBook book)
    {
        book.OfFile<AppealReceiptNotice>((told, file) => new AppealReceiptLetter(file, told.ReceivedOn, told.SilentUntil));
        book.OfFile<AppealReceivedNotice>((told, file) => new AppealReceivedLetter(file, told.ReceivedOn, told.SilentUntil));
        book.OfFile<AppealRefusedBySilenceNotice>((told, file) => new AppealRefusedBySilenceLetter(file, told.ReceivedOn, told.SilentUntil));
        book.OfFile<AppealUnansweredNotice>((told, file) => new AppealUnansweredLetter(file, told.ReceivedOn, told.SilentUntil));
        Answered<AppealUpheldNotice>(book, told => told.Number, (told, file, reasons) => new AppealUpheldLetter(file, told.ReceivedOn, reasons));
        Answered<AppealUpheldEligibilityNotice>(book, told => told.Number, (told, file, reasons) => new AppealUpheldEligibilityLetter(file, told.ReceivedOn, reasons));
        Answered<AppealToCommitteeNotice>(book, told => told.Number, (_, file, reasons) => new AppealToCommitteeLetter(file, reasons));
        Answered<AppealRefusedNotice>(book, told => told.Number, (told, file, reasons) => new AppealRefusedLetter(file, told.ReceivedOn, reasons));
    }

    private static void Answered<TNotice>(LetterBook book, Func<TNotice, int> number, Func<TNotice, FileFacts, Said, Letter> write) where TNotice : Notice =>
        book.OfFile<TNotice, Said>((told, appeal) => new AnswerToAppeal(appeal, number(told)), write);
}
