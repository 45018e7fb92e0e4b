using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using static GrantsPlatform.Core.Organisations.MemberRight;

namespace GrantsPlatform.Core.Accounts;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfReports =>
    [
        For<ExpectReport>().SystemOnly(),
        For<EndReport>().SystemOnly(),
        For<SaveReport>().Members(Editor, Submitter, LegalRepresentative),
        // Whoever submits certifies; whether a delegation is enough is the definition's to say.
        For<SubmitReport>().Members(LegalRepresentative, DelegatedSignatory),
        For<TellActivity>().Members(Editor, Submitter, LegalRepresentative),
        For<ReturnReport>().Roles([.. Instructors, Role.ProgrammeManager]),
        For<AcceptReport>().Roles([.. Instructors, Role.ProgrammeManager]),
    ];

    private static IEnumerable<Permission> OfRecoveries =>
    [
        For<FindOverpayment>().SystemOnly(),
        For<ReviseOverpayment>().SystemOnly(),
        For<SendAdversarialLetter>().Roles(Role.HeadOfService, Role.ProgrammeManager),
        // The grantee answers on the platform, or the service writes down a letter.
        For<RecordReply>().Members(Submitter, LegalRepresentative).Roles(Role.HeadOfService, Role.ProgrammeManager),
        For<ConfirmRecovery>().Roles(Role.HeadOfService),
        For<DropRecovery>().Roles(Role.HeadOfService),
        For<IssueOrder>().Roles(Role.AuthorisingOfficer),
        For<RecordReceipt>().Roles(Role.AccountantCorrespondent, Role.PaymentPreparer),
        For<ProposeWriteOff>().Roles(Role.HeadOfService, Role.AccountantCorrespondent),
        For<WriteOff>().Roles(Role.AuthorisingOfficer),
    ];

    private static IEnumerable<Permission> OfAppeals =>
    [
        For<ReceiveAppeal>().Roles(Role.HeadOfService, Role.ProgrammeManager, Role.CommitteeSecretary),
        For<ExamineAppeal>().Roles(Role.HeadOfService, Role.ProgrammeManager),
        For<UpholdAppeal>().Roles(Role.HeadOfService),
        For<RefuseAppeal>().Roles(Role.HeadOfService),
    ];
}
