using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Letters.Recoveries;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about what was paid too much.</summary>
internal static class RecoveryDesk
{
    public static void Fill(LetterBook book)
    {
        OfClaim<OverpaymentFoundNotice>(book, null, (told, file, claim) => new OverpaymentFoundLetter(file, told.Amount, claim));
        OfClaim<RecoveryLetterNotice>(book, RecoveryRecords.Letter, (told, file, claim) => new ObservationsLetter(file, told.Amount, claim, told.ReplyUntil));
        OfClaim<RecoveryDroppedNotice>(book, RecoveryRecords.Drop, (_, file, claim) => new RecoveryDroppedLetter(file, claim));
        OfClaim<RecoveryOrderNotice>(book, RecoveryRecords.Confirmation, (told, file, claim) => new RecoveryOrderLetter(file, told.Amount, told.Reference, claim));
        OfClaim<RecoveryWrittenOffNotice>(book, RecoveryRecords.WriteOff, (told, file, claim) => new RecoveryWrittenOffLetter(file, told.WrittenOff, claim));
        book.OfFile<RecoveryReplyNotice>((told, file) => new RecoveryReplyLetter(file, told.Amount));
        book.OfFile<ReplyPeriodEndedNotice>((told, file) => new ReplyPeriodEndedLetter(file, told.Amount, told.ReplyUntil));
        book.OfFile<RecoveryRevisedNotice>((told, file) => new RecoveryRevisedLetter(file, told.Amount));
        book.OfFile<RecoveryToOrderNotice>((told, file) => new RecoveryToOrderLetter(file, told.Amount));
        book.OfFile<RecoveryCompletedNotice>((told, file) => new RecoveryCompletedLetter(file, told.Amount));
        book.OfFile<RecoveryLapsedNotice>((told, file) => new RecoveryLapsedLetter(file, told.Lost, told.LapsedAfter));
    }

    private static void OfClaim<TNotice>(LetterBook book, string? record, Func<TNotice, FileFacts, ClaimFacts, Letter> write) where TNotice : Notice =>
        book.OfFile<TNotice, ClaimFacts>((_, claim) => new ClaimOfLetter(claim, record), write);
}
