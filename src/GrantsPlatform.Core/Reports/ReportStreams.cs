using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Reports;

internal static class ReportStreams
{
    public static StreamKind Kind { get; } = new(new ReportDecider())
    {
        Word = "compte rendu",
        Life = LifeOf.Agreement,
        Views = [new ReportsView()],
        Policies = [new ReportPolicy(), new ReportsAfterAgreements(), new ReportsAfterApplications()],
        Permissions =
        [
            Permission.For<ExpectReport>().SystemOnly(),
            Permission.For<EndReport>().SystemOnly(),
            Permission.For<SaveReport>().Members(RightsTo.Write),
            // Whoever submits certifies; whether a delegation is enough is the definition's to say.
            Permission.For<SubmitReport>().Members(RightsTo.Sign),
            Permission.For<TellActivity>().Members(RightsTo.Write),
            Permission.For<ReturnReport>().Roles(Offices.OfReports),
            Permission.For<AcceptReport>().Roles(Offices.OfReports),
            Permission.For<NoteDraw>().SystemOnly(),
            Permission.For<AskCheckPieces>().Roles(Offices.OfReports),
            Permission.For<SendCheckPiece>().Members(RightsTo.Write),
            Permission.For<VerifyCheckLine>().Roles(Offices.OfReports),
            Permission.For<CloseCheck>().Roles(Offices.OfReports),
        ],
    };
}
