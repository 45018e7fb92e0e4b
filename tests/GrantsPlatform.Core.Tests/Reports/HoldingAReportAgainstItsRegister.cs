using GrantsPlatform.Core.Indicators;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Registers;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

using Scene = Scenario<ReportState, ReportCommand, ReportEvent>;

/// <summary>The register computes "young"; "housed" is typed in.</summary>
public sealed class HoldingAReportAgainstItsRegister
{
    private static readonly StreamId Register = RegisterState.IdOf("f-1");
    private static readonly Period Whole = new(new DateOnly(2025, 9, 1), new DateOnly(2026, 8, 31));
    private static readonly Period Winter = new(new DateOnly(2025, 9, 1), new DateOnly(2025, 12, 31));

    private static readonly ProgrammeDefinition Computed = Definition with
    {
        Indicators = [Definition.Indicators[0] with { Formula = new IndicatorFormula.CountRows(new RowSource("visit")) }, Definition.Indicators[1]],
    };

    private static readonly RegisterState.Known Empty = new(new RegisterOpened("f-1", "c-1", Sample.Programme, 1, Sample.Body, DateTimeOffset.Parse(Autumn)));

    private static readonly RegisterState.Known Kept = Empty with
    {
        Marks = Empty.Marks.Add("k", new RowMark("k", "visit", "h", new DateOnly(2027, 12, 31))),
    };

    [Fact]
    public void Takes_the_certified_value_and_no_other()
    {
        Filled(Sealed(Whole, 38)).Submit(October, 38).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Filled(Sealed(Whole, 38)).Submit(October, 38.0m).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Filled(Sealed(Whole, 38)).Submit(October, 40).ThenRefused<FiguresNotAsSealed>(refusal => Assert.Equal("indicator.young", Assert.Single(refusal.Problems).Field));
    }

    [Fact]
    public void Takes_non_renseigne_where_that_was_certified_and_only_there()
    {
        var optional = Computed with { Indicators = [Computed.Indicators[0] with { Optional = true }, Computed.Indicators[1]] };
        Filled(Sealed(Whole, null), optional).Submit(October, null).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Filled(Sealed(Whole, null), optional).Submit(October, 40).ThenRefused<FiguresNotAsSealed>();
        Filled(Sealed(Whole, 40), optional).Submit(October, null).ThenRefused<FiguresNotAsSealed>();
    }

    [Fact]
    public void Leaves_indicators_without_a_formula_to_the_hand() =>
        Filled(Sealed(Whole, 40)).Submit(October, 40, 11).ThenAccepted(accepted => Assert.Equal(11, ((ReportSubmitted)accepted.Events[0]).Indicators[1].Actual));

    [Fact]
    public void Asks_for_the_seal_of_its_own_period_where_rows_are_kept()
    {
        Filled(Kept).Submit(October).ThenRefused<IndicatorsNotSealed>(refusal => Assert.Equal(new DateOnly(2026, 8, 31), refusal.To));
        Filled(Sealed(Winter, 40)).Submit(October).ThenRefused<IndicatorsNotSealed>();
    }

    [Fact]
    public void Takes_typed_figures_where_no_row_is_kept_or_nothing_is_computed()
    {
        Filled(Empty).Submit(October).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Filled(Kept, Definition).Submit(October).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Keeps_to_the_seal_when_the_rows_have_been_erased() =>
        Filled(Sealed(Whole, 38) with { Marks = Empty.Marks }).Submit(October, 40).ThenRefused<FiguresNotAsSealed>();

    [Fact]
    public void Lets_a_review_stand_on_the_latest_seal_up_to_a_day()
    {
        Scene Review(RegisterState.Known register) => Expected("review", Computed).Knowing(Register, register);
        Review(Kept).Submit("2026-01-20T08:00:00Z", 12, null).ThenRefused<IndicatorsNotSealed>();
        Review(Sealed(Winter, 12)).Submit("2026-01-20T08:00:00Z", 12, null).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Review(Sealed(Winter, 12)).Submit("2026-01-20T08:00:00Z", 14, null).ThenRefused<FiguresNotAsSealed>();
        Review(Sealed(new Period(new DateOnly(2025, 10, 1), new DateOnly(2025, 12, 31)), 12)).Submit("2026-01-20T08:00:00Z", 12, null).ThenAccepted(accepted => Assert.Single(accepted.Events));
        Review(Sealed(new Period(new DateOnly(2024, 10, 1), new DateOnly(2025, 12, 31)), 12)).Submit("2026-01-20T08:00:00Z", 12, null).ThenRefused<IndicatorsNotSealed>();
    }

    [Fact]
    public void Asks_nothing_of_figures_that_were_not_sent_back()
    {
        var scene = Filled(Sealed(Whole, 40)).Submit(October).Because("À préciser").When(new ReturnReport(["text.actions"], new DateOnly(2026, 12, 10)), November);
        scene.Knowing(Register, Sealed(Whole, 41)).When(Words(("text.actions", "Treize")), November).Submit(November).ThenAccepted(accepted => Assert.Single(accepted.Events));
        var figures = Filled(Sealed(Whole, 40)).Submit(October).Because("À préciser").When(new ReturnReport(["indicator.young"], new DateOnly(2026, 12, 10)), November);
        figures.Knowing(Register, Sealed(Whole, 41)).Submit(November).ThenRefused<FiguresNotAsSealed>();
        figures.Submit(November, 41).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    private static Scene Filled(RegisterState.Known register, ProgrammeDefinition? definition = null) =>
        Expected("final", definition ?? Computed).Knowing(Register, register).When(AReport.Filled, October);

    private static RegisterState.Known Sealed(Period period, decimal? young)
    {
        var seal = new IndicatorsSealed(period, [new IndicatorValue("young", young, 3), new IndicatorValue("housed", null, null)], [], "h", Actor.Person("legal"), DateTimeOffset.Parse(Autumn));
        return Kept with { Seals = Kept.Seals.Add(period.Name(), seal), LastSeal = seal };
    }
}
