using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;

namespace GrantsPlatform.Core.Access;

public static partial class Permissions
{
    private static IEnumerable<Permission> OfReports =>
    [
        For<ExpectReport>().SystemOnly(),
        For<EndReport>().SystemOnly(),
        For<SaveReport>().Members(RightsTo.Write),
        // Whoever submits certifies; whether a delegation is enough is the definition's to say.
        For<SubmitReport>().Members(RightsTo.Sign),
        For<TellActivity>().Members(RightsTo.Write),
        For<ReturnReport>().Roles(Offices.OfReports),
        For<AcceptReport>().Roles(Offices.OfReports),
    ];

    private static IEnumerable<Permission> OfRecoveries =>
    [
        For<FindOverpayment>().SystemOnly(),
        For<ReviseOverpayment>().SystemOnly(),
        For<SendAdversarialLetter>().Roles(Offices.OfProgramme),
        // The grantee answers on the platform, or the service writes down a letter.
        For<RecordReply>().Members(RightsTo.Send).Roles(Offices.OfProgramme),
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
        For<ExamineAppeal>().Roles(Offices.OfProgramme),
        For<UpholdAppeal>().Roles(Role.HeadOfService),
        For<RefuseAppeal>().Roles(Role.HeadOfService),
    ];
}
