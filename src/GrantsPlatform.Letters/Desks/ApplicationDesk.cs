using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Letters.Applications;
using GrantsPlatform.Letters.Complements;
using GrantsPlatform.Letters.Conversations;
using GrantsPlatform.Letters.Partners;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about a file from its first draft to its instruction.</summary>
internal static class ApplicationDesk
{
    public static void Fill(LetterBook book)
    {
        FillDraft(book);
        FillComplements(book);
        book.OfFile<ReceiptNotice>((told, file) => new ReceiptLetter(file, told.At, told.Hash, told.SilentOn));
        book.OfFile<WithdrawalReceivedNotice>((told, file) => new WithdrawalReceivedLetter(file, told.At));
        book.OfFile<WithdrawnNotice>((_, file) => new WithdrawnLetter(file));
        book.OfFile<InstructorAssignedNotice>((_, file) => new InstructorAssignedLetter(file));
        book.OfFile<SilencePeriodEndedNotice>((told, file) => new SilencePeriodEndedLetter(file, told.On));
        book.OfFile<MessageFromServiceNotice>((_, file) => new MessageFromServiceLetter(file));
        book.OfFile<MessageFromApplicantNotice>((_, file) => new MessageFromApplicantLetter(file));
    }

    private static void FillDraft(LetterBook book)
    {
        book.OfFileAsLongAs<SubmissionReminderNotice, DraftDeadline>(
            (_, file) => new DeadlineOfDraft(file), (told, now) => told.ClosesAt == now.At, (told, file, _, _) => new(new SubmissionReminderLetter(file, told.ClosesAt)));
        book.OfFileAsLongAs<DeadlineMovedNotice, DraftDeadline>(
            (_, file) => new DeadlineOfDraft(file), (told, now) => told.ClosesAt == now.At,
            async (told, file, _, asking) => await asking.AskAsync(new ReasonOfCall(asking.About, told.ClosesAt)).ConfigureAwait(false) is { } reason
                ? new DeadlineMovedLetter(file, reason, told.ClosesAt)
                : new Draft.NotFound());
        book.OfFile<CallCancelledNotice, Said>((_, file) => new ReasonOfCall(file, null), (_, file, reason) => new CallCancelledLetter(file, reason));
        book.OfFile<DraftLapsedNotice>((told, file) => new DraftLapsedLetter(file, told.ClosedAt));
        book.OfFile<ErasureAnnouncedNotice>((told, file) => new ErasureAnnouncedLetter(file, told.From, told.As, told.Instead));
        book.Of<PurgeAnnouncedNotice, CallFacts>((told, _) => new CallToWriteOf(told.Call), (told, call, _) => new PurgeAnnouncedLetter(call, told.As, told.Files, told.From));
        book.OfFile<DepositToValidateNotice>((told, file) => new DepositToValidateLetter(file, told.Until));
        book.OfFile<ReopenedLateNotice, Said>((told, file) => new ReasonAt(file, told.Version), (told, file, reason) => new ReopenedLateLetter(file, reason, told.Until));
        book.For<PartnerConsentNotice>(async (told, asking) =>
            await asking.FileAsync().ConfigureAwait(false) is { } file && await asking.AskAsync(new ShareOfPartner(asking.About, told.Partner)).ConfigureAwait(false) is { } partner
                ? new PartnerConsentLetter(file, partner, asking.ConsentLink(told.Partner, told.Share))
                : new Draft.NotFound());
        book.For<PartnerConsentDeclinedNotice>(async (told, asking) =>
            await asking.FileAsync().ConfigureAwait(false) is { } file
            && await asking.AskAsync(new ShareOfPartner(asking.About, told.Partner)).ConfigureAwait(false) is { } partner
            && await asking.AskAsync(new ReasonAt(asking.About, told.Version)).ConfigureAwait(false) is { } reason
                ? new PartnerConsentDeclinedLetter(file, partner.Name, reason)
                : new Draft.NotFound());
    }

    private static void FillComplements(LetterBook book)
    {
        book.OfFile<ComplementRequestedNotice, ComplementFacts>(
            (told, file) => new ComplementOfLetter(file, told.Number, told.Fields), (told, file, asked) => new ComplementRequestedLetter(file, asked, told.DueAt));
        book.OfFile<ComplementCancelledNotice, CancellationFacts>(
            (told, file) => new CancelledComplement(file, told.Fields, told.Version), (_, file, said) => new ComplementCancelledLetter(file, said.Wanted, new Said(said.Reason)));
        book.OfFileAsLongAs<ComplementReminderNotice, AwaitedFields>(
            (_, file) => new AwaitedComplement(file), (told, now) => told.DueAt == now.DueAt, (told, file, now, _) => new(new ComplementReminderLetter(file, now.Labels, told.DueAt)));
        book.OfFile<ComplementReceivedNotice>((told, file) => new ComplementReceivedLetter(file, told.At, told.Hash, told.SilentOn));
        book.OfFile<ComplementAnsweredNotice>((_, file) => new ComplementAnsweredLetter(file));
        book.OfFile<ComplementLapsedNotice>((told, file) => new ComplementLapsedLetter(file, told.DueAt));
    }
}
