using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Recoveries;

internal static class RecoveryStreams
{
    public static StreamKind Kind { get; } = new(new RecoveryDecider())
    {
        Word = "trop-perçu",
        Life = LifeOf.Agreement,
        Views = [new RecoveriesView()],
        Policies = [new RecoveryPolicy(), new RecoveriesAfterAgreements(), new RecoveriesAfterApplications()],
        Permissions =
        [
            Permission.For<FindOverpayment>().SystemOnly(),
            Permission.For<ReviseOverpayment>().SystemOnly(),
            Permission.For<SendAdversarialLetter>().Roles(Offices.OfProgramme),
            // The grantee answers on the platform, or the service writes down a letter.
            Permission.For<RecordReply>().Members(RightsTo.Send).Roles(Offices.OfProgramme),
            Permission.For<ConfirmRecovery>().Roles(Role.HeadOfService),
            Permission.For<DropRecovery>().Roles(Role.HeadOfService),
            Permission.For<IssueOrder>().Roles(Role.AuthorisingOfficer),
            Permission.For<RecordReceipt>().Roles(Role.AccountantCorrespondent, Role.PaymentPreparer),
            Permission.For<ProposeWriteOff>().Roles(Role.HeadOfService, Role.AccountantCorrespondent),
            Permission.For<WriteOff>().Roles(Role.AuthorisingOfficer),
        ],
    };
}
