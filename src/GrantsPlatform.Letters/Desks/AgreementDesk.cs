using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Letters.Agreements;
using GrantsPlatform.Letters.Partners;
using GrantsPlatform.Letters.Payments;
using GrantsPlatform.Reading.Letters;

namespace GrantsPlatform.Letters.Desks;

/// <summary>Letters about the act and what is paid under it.</summary>
internal static class AgreementDesk
{
    public static void Fill(LetterBook book)
    {
        book.OfFile<AgreementSentNotice>((_, file) => new AgreementSentLetter(file));
        book.OfFileAsLongAs<AgreementReminderNotice, UnsignedText>(
            (_, file) => new AwaitedSignature(file), (told, now) => told.Version == now.Version && now.ByGrantee, (_, file, _, _) => new(new AgreementReminderLetter(file)));
        book.OfFileAsLongAs<PartnerToSignNotice, UnsignedText>(
            (_, file) => new AwaitedSignature(file), (told, now) => told.Version == now.Version && now.Partners.Contains(told.Partner), (told, file, _, _) => new(new PartnerToSignLetter(file, told.Version > 1)));
        book.OfFileAsLongAs<PartnerToSignReminderNotice, UnsignedText>(
            (_, file) => new AwaitedSignature(file), (told, now) => told.Version == now.Version && now.Partners.Contains(told.Partner), (_, file, _, _) => new(new PartnerToSignReminderLetter(file)));
        book.OfFile<PartnerDeclinedNotice, RefusingPartner>(
            (told, file) => new RefusalOfPartner(AgreementState.IdOf(file.Key), told.Partner, told.Version), (told, file, refusal) => new PartnerDeclinedLetter(file, refusal, told.Text > 1));
        book.OfFile<PartnerDeclinedToSignNotice, RefusingPartner>(
            (told, file) => new RefusalOfPartner(AgreementState.IdOf(file.Key), told.Partner, told.Version), (told, file, refusal) => new PartnerDeclinedToSignLetter(file, refusal, told.Text > 1));
        book.Of<SigningCodeNotice, FileFacts>((_, asking) => new FileOfLetter(asking.About), (told, file, asking) => told.Partner is null
            ? new SigningCodeLetter(file, asking.Code(told.Number), told.ExpiresAt)
            : new PartnerSigningCodeLetter(file, asking.Code(told.Number), told.ExpiresAt));
        book.OfFile<AgreementSignedNotice>((_, file) => new AgreementSignedLetter(file));
        book.OfFile<SignedCopyHandedInNotice>((_, file) => new SignedCopyHandedInLetter(file));
        book.OfFile<SignedCopyConfirmedNotice>((_, file) => new SignedCopyConfirmedLetter(file));
        book.OfFile<SignedCopyRefusedNotice, Said>((told, file) => new ReasonAt(AgreementState.IdOf(file.Key), told.Version), (_, file, reason) => new SignedCopyRefusedLetter(file, reason));
        book.OfFile<AmendmentAskedNotice>((_, file) => new AmendmentAskedLetter(file));
        book.OfFile<AmendmentRequestDeclinedNotice, Said>((told, file) => new ReasonAt(AgreementState.IdOf(file.Key), told.Version), (_, file, reason) => new AmendmentRequestDeclinedLetter(file, reason));
        book.OfFile<AgreementActiveNotice>((told, file) => new AgreementActiveLetter(file, told.Granted, told.From, told.To));
        book.OfFile<AgreementTerminatedNotice>((_, file) => new AgreementTerminatedLetter(file));
        book.OfFile<AmendmentSentNotice>((_, file) => new AmendmentSentLetter(file));
        book.OfFile<AmendmentActiveNotice>((told, file) => new AmendmentActiveLetter(file, told.Granted));
        book.OfFile<BalanceDrawnNotice>((told, file) => BalanceDrawnLetter.Of(file, told.Entitlement, told.Paid, told.Balance, told.Overpayment, told.Again, told.Lines));
        book.OfFile<InstalmentPaidNotice, PaymentFacts>(
            (told, file) => new PaymentOfLetter(file, told.Instalment, told.Reference), (told, file, payment) => new InstalmentPaidLetter(file, told.Amount, told.PaidOn, told.Reference, payment, told.PaidSoFar, told.Granted));
        book.OfFile<InstalmentRejectedNotice, Said>(
            (told, file) => new InstalmentOfLetter(file, told.Code, told.Payee), (told, file, instalment) => new InstalmentRejectedLetter(file, instalment, told.Batch));
    }
}
