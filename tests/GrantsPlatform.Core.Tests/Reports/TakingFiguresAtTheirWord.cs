using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

using Scene = Scenario<ReportState, ReportCommand, ReportEvent>;

/// <summary>The programme computes "young" from rows, the register is empty, and the grantee has typed 40; "housed" is reported by hand anyway.</summary>
public sealed class TakingFiguresAtTheirWord
{
    private static readonly ProgrammeDefinition Computed = Definition with
    {
        Register = new RegisterDefinition([], RetentionMonths: 12),
        Indicators = [Definition.Indicators[0] with { Formula = new IndicatorFormula.CountRows(new RowSource("visit")) }, Definition.Indicators[1]],
    };

    private static Scene Submitted(ProgrammeDefinition? definition = null) => Expected("final", definition ?? Computed)
        .Knowing(RegisterState.IdOf("f-1"), new RegisterState.Absent()).When(Filled, October).Submit(October).By("instructor");

    [Fact]
    public void Needs_the_services_word_with_its_reason() => Submitted()
        .When(new AcceptReport(), November).ThenRefused<FiguresNeedWord>(refusal => Assert.Equal(["Jeunes accompagnés"], refusal.Labels.ToArray()))
        .When(new AcceptReport(Figures: ["young"]), November).ThenRefused<ReasonMissing>()
        .Because("Feuilles d’émargement produites")
        .When(new AcceptReport(Figures: ["young", "housed"]), November).ThenRefused<FiguresNeedNoWord>(refusal => Assert.Equal(["Jeunes logés"], refusal.Labels.ToArray()))
        .When(new AcceptReport(Figures: ["young"]), November).Then(new ReportAccepted(Sample.At(November), Sample.Euros(25_000), Actor.Person("instructor"), ["young"]))
        .When(new AcceptReport(Figures: ["young"]), November).ThenNothing()
        .When(new AcceptReport(), November).ThenRefused<ReportInWrongPhase>();

    [Fact]
    public void May_be_sent_back_instead() => Submitted().Because("Sans ligne").When(new ReturnReport(["indicator.young"], new DateOnly(2026, 12, 10)), November)
        .ThenState(state => Assert.IsType<ReportPhase.Returned>(((ReportState.Known)state).Phase));

    [Fact]
    public void Is_nothing_to_those_that_the_programme_does_not_compute() =>
        Submitted(Definition).When(new AcceptReport(), November).ThenAccepted(accepted => Assert.Null(((ReportAccepted)accepted.Events[0]).Figures));

    [Theory]
    [InlineData(FigureOrigin.Rows, 36, "certifié d’après les lignes du tableau de suivi", 80_000)]
    [InlineData(FigureOrigin.Hand, 36, "saisi à la main par le bénéficiaire sans ligne au tableau de suivi, admis par le service avec son motif", 80_000)]
    [InlineData(FigureOrigin.Zero, 0, "zéro déclaré exact par le bénéficiaire", 0)]
    [InlineData(FigureOrigin.ZeroWithoutRows, 0, "zéro déclaré exact par le bénéficiaire sans ligne au tableau de suivi, admis par le service avec son motif", 0)]
    [InlineData(null, 36, null, 80_000)]
    public void Is_said_in_the_sum(FigureOrigin? origin, int reached, string? words, decimal entitlement)
    {
        var report = SettlingFromAReport.Report(new ReportPhase.Accepted(Sample.Euros(100_000)), reached);
        report = report with { Submission = report.Submission! with { Indicators = [report.Submission.Indicators[0] with { Origin = origin }] } };
        var settled = SettlingFromAReport.Paid(100_000, reached).Knowing(ReportState.IdOf("f-1", "final"), report).When(new SettleFromReport("final"), AnAgreement.Later).Known().Settlement!;
        Assert.Equal((words, Sample.Euros(entitlement)), (settled.Lines.Single(line => line.Code == "actual").Explanation, settled.Entitlement));
    }

    [Fact]
    public void Stays_readable_when_the_balance_is_revised_after_an_appeal()
    {
        var settled = SettlingFromAReport.Paid(100_000, 30).When(new SettleFromReport("final"), AnAgreement.Later).By("head").Because("Recours accueilli")
            .When(new ReviseSettlement(Sample.Euros(70_000)), AnAgreement.Later).Known().Settlement!;
        Assert.Equal(
            ["granted", "costs", "rate", "share", "least", "target", "actual", "coefficient", "entitlement", "revised", "paid", "overpayment"],
            settled.Lines.Select(line => line.Code));
        Assert.Equal("à la place de 60 000 €, par une décision motivée du service", settled.Lines.Single(line => line.Code == "revised").Explanation!.Replace('\u202F', ' '));
        Assert.Equal(4_798.40m, settled.Lines[^1].Amount!.Value.Euros);
    }
}
