using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Reports;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Recoveries;

using Scene = Scenario<RecoveryState, RecoveryCommand, RecoveryEvent>;

/// <summary>2 798,40 € paid too much for file f-1: see the balance of 72 000 € on 74 798,40 € paid.</summary>
internal static class AClaim
{
    public const string March = "2027-03-01T09:00:00Z";
    public const string NextDay = "2027-03-02T09:00:00Z";
    public const string ReplyEnd = "2027-03-16T23:00:00Z";
    public const string April = "2027-04-05T08:00:00Z";

    public static readonly StreamId Id = RecoveryState.IdOf("f-1");
    public static readonly FindOverpayment Find = new(Sample.Euros(2_798.40m), Sample.Body, new string('b', 64),
        [new BalanceLine("overpayment", "Trop-perçu à reverser", Sample.Euros(2_798.40m))]);

    public static Scene New(ProgrammeDefinition? definition = null) => new Scene(new RecoveryDecider(), Id).By("head")
        .Knowing(AFile.Id, AFile.Submitted().State)
        .Knowing(ProgrammeState.IdOf(Sample.Programme), Sample.Published(definition ?? AReport.Definition));

    public static Scene Found() => New().When(Find, March);
    public static Scene Announced() => Found().Because("Dépenses inférieures au budget").When(new SendAdversarialLetter(), March);
    public static Scene Heard() => Announced().WhenTimeIs(ReplyEnd);
    public static Scene Confirmed() => Heard().When(new ConfirmRecovery(), April);
    public static Scene Ordered() => Confirmed().When(new IssueOrder("TR-17"), April);
    public static Scene Proposed() => Ordered().When(new ProposeWriteOff(), April);

    public static RecordReceipt Receipt(decimal euros, string reference) => new(Sample.Euros(euros), reference);
}
