using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfAgreements =>
    [
        For<DraftAgreement>().SystemOnly(),
        For<SetAgreementTerms>().Roles(Role.ProgrammeManager),
        For<SendForSignature>().Roles(Role.ProgrammeManager),
        // Whether a delegate may sign is the programme's to say.
        For<SignAgreement>().Members(RightsTo.Sign),
        For<CountersignAgreement>().Roles(Role.AuthorisingOfficer),
        For<RetryReservation>().Roles(Role.ProgrammeManager),
        For<ProposeAmendment>().Roles(Role.ProgrammeManager),
        For<DropAmendment>().Roles(Role.ProgrammeManager),
        For<TerminateAgreement>().Roles(Role.AuthorisingOfficer),
        For<AbandonAgreement>().SystemOnly(),
        For<ConfirmReservation>().SystemOnly(),
        For<DenyReservation>().SystemOnly(),
        For<NoteAcceptedReport>().SystemOnly(),
        // By policy when a final report is accepted; a person again, when payments were still under way then.
        For<SettleFromReport>().Roles(Role.PaymentPreparer),
        For<SettleBalance>().SystemOnly(),
        For<ReviseSettlement>().Roles(Role.HeadOfService),
        For<ReserveYear>().SystemOnly(),
        For<SettleYear>().SystemOnly(),
    ];

    private static IEnumerable<Permission> OfPayments =>
    [
        For<PrepareInstalment>().Roles(Role.PaymentPreparer),
        For<ApproveInstalment>().Roles(Offices.OfApproval),
        For<SendBackInstalment>().Roles(Offices.OfApproval),
        For<ClaimInstalment>().SystemOnly(),
        For<ReleaseClaim>().SystemOnly(),
        For<OrderInstalment>().SystemOnly(),
        For<RecordPayment>().SystemOnly(),
        For<RecordRejection>().SystemOnly(),
        For<OpenBatch>().Roles(Role.PaymentPreparer),
        For<AddToBatch>().Roles(Role.PaymentPreparer),
        For<NoteClaim>().SystemOnly(),
        For<NoteDrop>().SystemOnly(),
        For<SealBatch>().Roles(Role.PaymentPreparer),
        For<CancelBatch>().Roles(Offices.OfPayments),
        For<ExportBatch>().Roles(Role.AuthorisingOfficer, Role.AccountantCorrespondent),
        For<RecordReturn>().Roles(Role.PaymentPreparer, Role.AccountantCorrespondent),
    ];
}
