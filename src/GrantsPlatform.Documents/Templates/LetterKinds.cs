using System.Collections.Immutable;
using GrantsPlatform.Letters.Agreements;
using GrantsPlatform.Letters.Appeals;
using GrantsPlatform.Letters.Applications;
using GrantsPlatform.Letters.Complements;
using GrantsPlatform.Letters.Decisions;
using GrantsPlatform.Letters.Payments;
using GrantsPlatform.Letters.Recoveries;
using GrantsPlatform.Letters.Reports;

namespace GrantsPlatform.Documents.Templates;

/// <summary>The letters that have templates, in the order of a file's life. Mails that no office keeps on paper are left to the platform.</summary>
public static class LetterKinds
{
    public static ImmutableArray<LetterKind> All { get; } =
    [
        new("receipt", typeof(ReceiptLetter), "dossier", "recu_le"),
        new("complement-requested", typeof(ComplementRequestedLetter), "pieces_demandees", "date_limite"),
        new("complement-received", typeof(ComplementReceivedLetter), "recu_le"),
        new("found-ineligible", typeof(FoundIneligibleLetter), "conditions", "motifs"),
        new("decision-awarded", typeof(DecisionAwardedLetter), "montants", "motifs"),
        new("decision-waiting-list", typeof(DecisionWaitingListLetter)),
        new("decision-deferred", typeof(DecisionDeferredLetter)),
        new("decision-rejected", typeof(DecisionRejectedLetter), "motifs"),
        new("entitlement-awarded", typeof(EntitlementAwardedLetter), "montants", "motifs"),
        new("entitlement-rejected", typeof(EntitlementRejectedLetter), "motifs"),
        new("appeal-receipt", typeof(AppealReceiptLetter), "recu_le"),
        new("appeal-upheld", typeof(AppealUpheldLetter)),
        new("appeal-refused", typeof(AppealRefusedLetter), "motifs"),
        new("appeal-refused-by-silence", typeof(AppealRefusedBySilenceLetter)),
        new("agreement-sent", typeof(AgreementSentLetter)),
        new("agreement-active", typeof(AgreementActiveLetter), "montant"),
        new("amendment-sent", typeof(AmendmentSentLetter)),
        new("amendment-active", typeof(AmendmentActiveLetter), "montant"),
        new("amendment-request-declined", typeof(AmendmentRequestDeclinedLetter), "motifs"),
        new("agreement-terminated", typeof(AgreementTerminatedLetter)),
        new("instalment-paid", typeof(InstalmentPaidLetter), "montant", "verse_le", "reference"),
        new("report-reminder", typeof(ReportReminderLetter), "bilan", "date_limite"),
        new("report-late", typeof(ReportLateLetter), "bilan", "date_limite"),
        new("report-returned", typeof(ReportReturnedLetter), "rubriques", "date_limite"),
        new("report-accepted", typeof(ReportAcceptedLetter)),
        new("balance-drawn", typeof(BalanceDrawnLetter), "montant", "calcul"),
        new("recovery-letter", typeof(ObservationsLetter), "montant", "calcul", "motifs", "date_limite"),
        new("recovery-dropped", typeof(RecoveryDroppedLetter), "motifs"),
        new("recovery-order", typeof(RecoveryOrderLetter), "montant", "reference", "calcul", "motifs"),
        new("recovery-completed", typeof(RecoveryCompletedLetter), "montant"),
    ];

    public static LetterKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);
}
