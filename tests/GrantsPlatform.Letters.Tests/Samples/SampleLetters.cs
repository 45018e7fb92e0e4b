using System.Collections.Immutable;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Assessments;
using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Committees;
using GrantsPlatform.Core.Consultations;
using GrantsPlatform.Core.Conversations;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Invitations;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Purges;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Vaults;
using static GrantsPlatform.Letters.Tests.Samples.SampleWorld;

namespace GrantsPlatform.Letters.Tests.Samples;

/// <summary>A message of each kind, in the sample world; where a letter has two forms, both.</summary>
/// <param name="Variant">What tells this form from the usual one.</param>
internal sealed record SampleMessage(Message Message, string? Variant = null)
{
    public string Name => Variant is null ? Message.Code : $"{Message.Code}.{Variant}";
}

internal static class SampleLetters
{
    private static readonly DateTimeOffset At = DateTimeOffset.Parse("2025-05-09T21:59:59Z");
    private static readonly string Hash = Digest.Of("exemple");
    private static readonly DateOnly Silence = new(2025, 7, 9);
    private static readonly DateOnly Received = new(2025, 7, 10);
    private static readonly DateOnly SilentUntil = new(2025, 9, 10);

    public static ImmutableArray<SampleMessage> Of(SampleWorld world) =>
        [.. OfPeople(), .. OfFiles(), .. world.HasPartners ? OfPartners() : [], .. OfComplements(world), .. OfConsultations(), .. OfDecisions(world), .. OfAgreements(world), .. OfReports(world), .. OfClaims(), .. OfAppeals()];

    private static IEnumerable<SampleMessage> OfPeople() =>
    [
        To(new MailConfirmationNotice(1, At), Reader), To(new PasswordResetNotice(2, At), Reader), new(new Message(new AgentInvitedNotice(2, At, "p-3"), CredentialState.IdOf(InvitedAgent), [new ToPerson("p-1")])), To(new AgentInvitedNotice(2, At, null), Reader) with { Variant = "de-la-plateforme" }, To(new AlreadyRegisteredNotice(At), Reader),
        To(new SignInLockedNotice(At, false), Reader), new(To(new SignInLockedNotice(At, true), Reader).Message, "navigateur-connu"),
        To(new PasswordChangedNotice(At), Reader), To(new DisuseNotice(new DateOnly(2028, 7, 1)), Reader), To(new MailChangeAskedNotice(At), Reader),
        new(new Message(new MailChangeNotice(3, At), Reader, [new ToNewMail("p-1")])),
        .. Enum.GetValues<SecondFactorChange>().Select((change, place) => To(new SecondFactorNotice(change, At), Reader) with { Variant = place == 0 ? null : Wire.NameOf(change) }),
        new(new Message(new ColleagueInvitedNotice(1, At), Invitation, [new ToInvited(Invitation.Key)])),
        To(new RepresentationAskedNotice("p-1"), OrganisationState.IdOf("o-1")), To(new RepresentationEndedNotice("p-1"), OrganisationState.IdOf("o-1")),
        To(new RepresentationAcceptedNotice("p-1"), OrganisationState.IdOf("o-1")), To(new RepresentationRefusedNotice("p-1", 7), OrganisationState.IdOf("o-1")),
        To(new OrganisationsMergedNotice("o-2", "o-1"), OrganisationState.IdOf("o-1")), To(new DocumentExpiringNotice(2, new DateOnly(2025, 6, 30)), Vault),
    ];

    private static IEnumerable<SampleMessage> OfFiles() =>
    [
        To(new DepositToValidateNotice(ClosesAt), AFile), To(new SubmissionReminderNotice(ClosesAt), AFile), To(new DeadlineMovedNotice(ClosesAt), AFile),
        To(new CallCancelledNotice(), AFile), To(new DraftLapsedNotice(ClosesAt), AFile), To(new ReopenedLateNotice(ComplementsDueAt, 7), AFile),
        To(new ErasureAnnouncedNotice(new DateOnly(2026, 6, 9), KeptAs.Draft), AFile) with { Variant = "brouillon" }, To(new ErasureAnnouncedNotice(new DateOnly(2027, 7, 1), KeptAs.Refused), AFile), To(new ErasureAnnouncedNotice(new DateOnly(2027, 8, 1), KeptAs.Refused, new DateOnly(2027, 7, 1)), AFile) with { Variant = "autre-jour" },
        To(new PurgeAnnouncedNotice(Call.Key, KeptAs.Refused, 42, new DateOnly(2027, 7, 21)), PurgeState.IdOf("g-1")),
        To(new ReceiptNotice(At, Hash, Silence), AFile), To(new ReceiptNotice(At, Hash, null), AFile) with { Variant = "sans-delai" },
        To(new WithdrawalReceivedNotice(At), AFile), To(new WithdrawnNotice(), AFile), To(new InstructorAssignedNotice(), AFile), To(new SilencePeriodEndedNotice(Silence), AFile),
        To(new MessageFromServiceNotice(), ConversationState.IdOf("dossier-1")), To(new MessageFromApplicantNotice(), ConversationState.IdOf("dossier-1")),
    ];

    private static IEnumerable<SampleMessage> OfPartners() =>
    [
        new(new Message(new PartnerConsentNotice("o-2", Hash), AFile, [new ToPartner("dossier-1", "o-2")])), To(new PartnerConsentDeclinedNotice("o-2", 7), AFile),
    ];

    private static IEnumerable<SampleMessage> OfComplements(SampleWorld world) =>
    [
        To(new ComplementRequestedNotice(1, world.WantedFields, ComplementsDueAt), Incomplete), To(new ComplementReminderNotice(ComplementsDueAt), Incomplete),
        To(new ComplementCancelledNotice(world.WantedFields, 7), AFile),
        To(new ComplementReceivedNotice(At, Hash, Silence), Incomplete), To(new ComplementReceivedNotice(At, Hash, null), Incomplete) with { Variant = "sans-delai" },
        To(new ComplementAnsweredNotice(), Incomplete), To(new ComplementLapsedNotice(ComplementsDueAt), Incomplete),
    ];

    private static IEnumerable<SampleMessage> OfConsultations() =>
    [
        new(new Message(new OutsideOpinionAskedNotice(ComplementsDueAt), Consultation, [new ToExpert(Consultation.Key)])),
        new(new Message(new OutsideOpinionReminderNotice(ComplementsDueAt), Consultation, [new ToExpert(Consultation.Key)])),
        To(new OutsideOpinionGivenNotice(), AFile),
    ];

    private static IEnumerable<SampleMessage> OfDecisions(SampleWorld world) =>
    [
        To(new FoundIneligibleNotice(world.BrokenRules), AFile), To(new EligibilityReopenedNotice(), AFile), To(new SessionConvenedNotice(Monday, "Salle des Commissions"), Session),
        To(new DecisionAwardedNotice("commission-1", world.Granted), AFile), To(new DecisionRejectedNotice("commission-1"), AFile), To(new DecisionWaitingListNotice("commission-1"), AFile),
        To(new DecisionAwardedNotice("commission-1", world.Granted), Reduced) with { Variant = "partielle" }, To(new EntitlementAwardedNotice("commission-1", world.Granted), Reduced) with { Variant = "partielle" },
        To(new DecisionDeferredNotice("commission-1"), AFile), To(new EntitlementAwardedNotice("commission-1", world.Granted), AFile), To(new EntitlementRejectedNotice("commission-1"), AFile),
    ];

    private static IEnumerable<SampleMessage> OfAgreements(SampleWorld world) =>
    [
        To(new AgreementSentNotice(), AFile), To(new AgreementReminderNotice(1), AFile), To(new AgreementSignedNotice(), AFile), To(new SigningCodeNotice(1, At), AFile),
        To(new SigningCodeNotice(1, At, "o-2"), AFile) with { Variant = "d-un-partenaire" }, To(new PartnerToSignNotice("o-2", 1), AFile), To(new PartnerToSignReminderNotice("o-2", 1), AFile),
        To(new PartnerDeclinedNotice("o-2", 1, 9), AFile), To(new PartnerDeclinedNotice("o-2", 2, 9), AFile) with { Variant = "avenant" },
        To(new PartnerDeclinedToSignNotice("o-2", 1, 9), AFile), To(new PartnerDeclinedToSignNotice("o-2", 2, 9), AFile) with { Variant = "avenant" }, To(new SignedCopyConfirmedNotice(), AFile),
        To(new SignedCopyHandedInNotice(), AFile), To(new SignedCopyRefusedNotice(7), AFile), To(new AmendmentAskedNotice(), AFile), To(new AmendmentRequestDeclinedNotice(7), AFile),
        To(new AgreementActiveNotice(Euros(20_000), new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31)), AFile), To(new AgreementTerminatedNotice(), AFile),
        To(new AmendmentSentNotice(), AFile), To(new AmendmentActiveNotice(Euros(18_000)), AFile),
        To(new BalanceDrawnNotice(Euros(18_500), Euros(16_000), Euros(2_500), Euros(0), Account(23_125, 18_500), false), AFile), To(new BalanceDrawnNotice(Euros(15_000), Euros(16_000), Euros(0), Euros(1_000), Account(18_750, 15_000), true), AFile) with { Variant = "trop-percu" },
        To(new BalanceDrawnNotice(Euros(16_000), Euros(16_000), Euros(0), Euros(0), [], false), AFile) with { Variant = "sans-reste" },
        To(new InstalmentPaidNotice(Euros(9_600), new DateOnly(2025, 10, 15), "M-2025-118"), Reduced),
        To(new InstalmentPaidNotice(Euros(6_400), new DateOnly(2025, 10, 15), "M-2025-118", SampleWorld.PaidTo("o-2"), Euros(16_000), Euros(20_000.50m)), Reduced) with { Variant = "a-un-partenaire" }, To(new InstalmentRejectedNotice(world.Instalment, "o-1", "lot-1"), AFile),
    ];

    private static ImmutableArray<BalanceLine> Account(decimal costs, decimal due) =>
    [
        new("granted", "Subvention accordée", Euros(20_000)), new("costs", "Dépenses éligibles acceptées", Euros(costs)), new("rate", "Taux de prise en charge", Number: 0.8m),
        new("due", "Montant dû", Euros(due), Explanation: $"{French.Amount(Euros(costs))} × 0,8"),
    ];

    private static IEnumerable<SampleMessage> OfReports(SampleWorld world) =>
    [
        To(new ReportReminderNotice(ReportDueOn), world.Report), To(new ReportLateNotice(ReportDueOn), world.Report), To(new ReportMissingNotice(ReportDueOn), world.Report),
        To(new ReportReceiptNotice(At, Hash), world.Report), To(new ReportSubmittedNotice(At), world.Report),
        To(new ReportReturnedNotice(1, world.ReturnedFields, new DateOnly(2026, 12, 31)), world.Report),
        To(new ReportAcceptedNotice(null), world.Report), To(new ReportAcceptedNotice(Euros(19_250.75m)), world.Report) with { Variant = "avec-depenses" },
        To(new ReportCheckNotice(1, world.CheckPieces, new DateOnly(2027, 1, 31), ByLot: true), world.Report), To(new ReportCheckNotice(1, world.CheckPieces, new DateOnly(2027, 1, 31), ByLot: false), world.Report) with { Variant = "par-risque" },
        To(new ReportCheckLateNotice(world.CheckPieces, new DateOnly(2027, 1, 31)), world.Report), To(new ReportCheckPiecesNotice(world.CheckPieces, At), world.Report),
        To(new ReportAcceptedNotice(Euros(19_250.75m)), world.Judged) with { Variant = "depenses-ecartees" },
        To(new ActivityToldNotice("Journée portes ouvertes", new DateOnly(2025, 10, 6), "62498"), world.Report),
    ];

    private static IEnumerable<SampleMessage> OfClaims() =>
    [
        To(new OverpaymentFoundNotice(Euros(2_798.40m)), Claim), To(new RecoveryLetterNotice(Euros(2_798.40m), new DateOnly(2027, 3, 16)), Claim),
        To(new RecoveryReplyNotice(Euros(2_798.40m)), Claim), To(new ReplyPeriodEndedNotice(Euros(2_798.40m), new DateOnly(2027, 3, 16)), Claim),
        To(new RecoveryRevisedNotice(Euros(1_500)), Claim), To(new RecoveryToOrderNotice(Euros(2_798.40m)), Claim), To(new RecoveryDroppedNotice(), Claim),
        To(new RecoveryOrderNotice(Euros(2_798.40m), "TR-2027-12"), Claim), To(new RecoveryCompletedNotice(Euros(2_798.40m)), Claim),
        To(new RecoveryWrittenOffNotice(Euros(1_200)), Claim), To(new RecoveryLapsedNotice(Euros(1_200), new DateOnly(2032, 3, 1)), Claim),
    ];

    private static IEnumerable<SampleMessage> OfAppeals() =>
    [
        To(new AppealReceiptNotice(Received, SilentUntil), Appeal), To(new AppealReceivedNotice(Received, SilentUntil), Appeal), To(new AppealUpheldNotice(1, Received), Appeal),
        To(new AppealUpheldEligibilityNotice(1, Received), Appeal), To(new AppealToCommitteeNotice(1), Appeal), To(new AppealRefusedNotice(1, Received), Appeal),
        To(new AppealRefusedBySilenceNotice(Received, SilentUntil), Appeal), To(new AppealUnansweredNotice(Received, SilentUntil), Appeal),
    ];

    private static SampleMessage To(Notice notice, StreamId about) => new(new Message(notice, about, [new ToPerson("p-1")]));
}
