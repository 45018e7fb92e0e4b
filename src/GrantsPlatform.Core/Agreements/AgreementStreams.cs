using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Agreements;

internal static class AgreementStreams
{
    public static StreamKind Kind { get; } = new(new AgreementDecider())
    {
        Word = "convention",
        Life = LifeOf.Agreement,
        Views = [new AgreementsView(), new InstalmentsView()],
        Policies = [new AgreementPolicy(), new AgreementsAfterApplications(), new AgreementsAfterFunderYears()],
        Permissions =
        [
            Permission.For<DraftAgreement>().SystemOnly(),
            Permission.For<SetAgreementTerms>().Roles(Role.ProgrammeManager),
            Permission.For<SendForSignature>().Roles(Role.ProgrammeManager),
            Permission.For<KeepActDocument>().SystemOnly(),
            Permission.For<AskSigningCode>().Members(RightsTo.Sign).Partners(RightsTo.Sign),
            // Whether a delegate may sign is the programme's to say.
            Permission.For<SignAgreement>().Members(RightsTo.Sign),
            Permission.For<SignPartnerLines>().Partners(RightsTo.Sign),
            Permission.For<DeclinePartnerLines>().Partners(RightsTo.Sign),
            // The signature is on the paper: whoever works for the organisation may scan it, and the service what came back by post.
            Permission.For<HandInSignedCopy>().Members(RightsTo.HandIn).Roles(Role.ProgrammeManager),
            Permission.For<ConfirmSignedCopy>().Roles(Role.ProgrammeManager),
            Permission.For<RefuseSignedCopy>().Roles(Role.ProgrammeManager),
            Permission.For<CountersignAgreement>().Roles(Role.AuthorisingOfficer),
            Permission.For<RetryReservation>().Roles(Role.ProgrammeManager),
            Permission.For<AskForAmendment>().Members(RightsTo.Send),
            Permission.For<DeclineAmendmentRequest>().Roles(Role.ProgrammeManager),
            Permission.For<ProposeAmendment>().Roles(Role.ProgrammeManager),
            Permission.For<DropAmendment>().Roles(Role.ProgrammeManager),
            Permission.For<TerminateAgreement>().Roles(Role.AuthorisingOfficer),
            Permission.For<AbandonAgreement>().SystemOnly(),
            Permission.For<ConfirmReservation>().SystemOnly(),
            Permission.For<DenyReservation>().SystemOnly(),
            Permission.For<NoteAcceptedReport>().SystemOnly(),
            // By policy when a final report is accepted; a person again, when payments were still under way then.
            Permission.For<SettleFromReport>().Roles(Role.PaymentPreparer),
            Permission.For<SettleBalance>().SystemOnly(),
            Permission.For<ReviseSettlement>().Roles(Role.HeadOfService),
            Permission.For<PrepareInstalment>().Roles(Role.PaymentPreparer),
            Permission.For<ApproveInstalment>().Roles(Offices.OfApproval),
            Permission.For<SendBackInstalment>().Roles(Offices.OfApproval),
            Permission.For<ClaimInstalment>().SystemOnly(),
            Permission.For<ReleaseClaim>().SystemOnly(),
            Permission.For<OrderInstalment>().SystemOnly(),
            Permission.For<RecordPayment>().SystemOnly(),
            Permission.For<RecordRejection>().SystemOnly(),
        ],
    };
}
