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
        Register = new RegisterDefinition([], RetentionMonths: 12),
        Indicators = [Definition.Indicators[0] with { Formula = new IndicatorFormula.CountRows(new RowSource("visit")) }, Definition.Indicators[1]],
    };

    /// <summary>No difference asks for a comment.</summary>
    private static readonly ProgrammeDefinition Tolerant = Computed with { Reports = [.. Computed.Reports.Select(report => report with { Tolerance = 1 })] };

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
        Filled(Sealed(Whole, 40), optional).Submit(October, null).ThenRefused<FiguresNotAsSealed>();
    }

    [Fact]
    public void Takes_no_part_of_what_is_counted() => Assert.Equal(
        ["report.indicator-not-whole"],
        IndicatorCheck.Problems(Tolerant, Tolerant.Reports[1], [new ReportedIndicator("young", 40, 36.5m, true), new ReportedIndicator("housed", null, 3.5m, true)], []).Select(problem => problem.Code));

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

    /// <summary>
    /// What becomes of the figure "young" by what the register holds: where it comes from, or what is refused. Rows, Zero, ZeroWithoutRows, Hand;
    /// sealed: not as sealed; seal: to be sealed first; declare: zero or not known?; missing: has to be given; –: non renseigné.
    /// </summary>
    [Theory]
    // register, then: 5; 0; 0 declared exact; nothing, mandatory; nothing, optional
    [InlineData("absent", "Hand", "declare", "ZeroWithoutRows", "missing", "–")]
    [InlineData("empty", "Hand", "declare", "ZeroWithoutRows", "missing", "–")]
    [InlineData("empty, sealed", "Hand", "declare", "ZeroWithoutRows", "missing", "–")]
    [InlineData("kept", "seal", "seal", "seal", "missing", "seal")]
    [InlineData("sealed 5", "Rows", "sealed", "sealed", "missing", "sealed")]
    [InlineData("sealed 0", "sealed", "Rows", "Rows", "missing", "sealed")]
    [InlineData("sealed unknown", "Hand", "declare", "Zero", "missing", "–")]
    [InlineData("sealed 5, then erased", "Rows", "sealed", "sealed", "missing", "sealed")]
    [InlineData("sealed unknown, then erased", "Hand", "declare", "Zero", "missing", "–")]
    [InlineData("erased before the seal", "Hand", "declare", "ZeroWithoutRows", "missing", "–")]
    [InlineData("purged in part", "Hand", "declare", "ZeroWithoutRows", "missing", "–")]
    [InlineData("sealed for another period", "seal", "seal", "seal", "missing", "seal")]
    public void Says_of_every_figure_where_it_comes_from(string register, string five, string zero, string declared, string nothing, string optional)
    {
        var free = Tolerant with { Indicators = [Tolerant.Indicators[0] with { Optional = true }, Tolerant.Indicators[1]] };
        Assert.Equal(
            (five, zero, declared, nothing, optional),
            (Becomes(register, 5, false, Tolerant), Becomes(register, 0, false, Tolerant), Becomes(register, null, true, Tolerant), Becomes(register, null, false, Tolerant), Becomes(register, null, false, free)));
    }

    [Fact]
    public void Never_leaves_a_report_without_a_way_on()
    {
        // Whatever the register holds, there is a figure that may be sent, once what has to be sealed is sealed.
        foreach (var register in new[] { "absent", "empty", "sealed 5", "sealed 0", "sealed unknown", "purged in part" })
            Assert.Contains(new[] { Becomes(register, 5, false, Tolerant), Becomes(register, 0, false, Tolerant), Becomes(register, null, true, Tolerant) }, became => became is "Rows" or "Zero" or "ZeroWithoutRows" or "Hand");
    }

    [Fact]
    public void Takes_no_declared_zero_beside_another_figure()
    {
        var scene = Filled(Sealed(Whole, null));
        scene.When(new SubmitReport(scene.Hash(), true, Values(40, 12), ["young"]), October)
            .ThenRefused<ReportIncomplete>(refusal => Assert.Equal("report.zero-contradicted", Assert.Single(refusal.Problems).Code));
        scene.When(new SubmitReport(scene.Hash(), true, Values(40, 12), ["unheard-of"]), October)
            .ThenRefused<ReportIncomplete>(refusal => Assert.Equal("report.unknown-indicator", Assert.Single(refusal.Problems).Code));
    }

    [Fact]
    public void Keeps_a_declared_zero_through_a_return_of_something_else()
    {
        var scene = Filled(Sealed(Whole, null), Tolerant);
        scene.When(new SubmitReport(scene.Hash(), true, Values(null, 12), ["young"]), October).Because("À préciser").When(new ReturnReport(["text.actions"], new DateOnly(2026, 12, 10)), November)
            .When(Words(("text.actions", "Treize")), November);
        var again = new SubmitReport(scene.Hash(), true, Values(null, 12).Remove("young"));
        scene.When(again, November).ThenAccepted(accepted => Assert.Equal((0m, FigureOrigin.Zero), (((ReportSubmitted)accepted.Events[0]).Indicators[0].Actual, ((ReportSubmitted)accepted.Events[0]).Indicators[0].Origin)))
            .When(again, November).ThenNothing();
    }

    private static string Becomes(string register, decimal? young, bool declared, ProgrammeDefinition definition)
    {
        RegisterState state = register switch
        {
            "absent" => new RegisterState.Absent(),
            "empty" or "erased before the seal" => Empty,
            "empty, sealed" => Empty with { Seals = Sealed(Whole, null, rows: 0).Seals },
            "kept" => Kept,
            "sealed 5" => Sealed(Whole, 5),
            "sealed 0" => Sealed(Whole, 0),
            "sealed unknown" => Sealed(Whole, null),
            "sealed 5, then erased" => Sealed(Whole, 5) with { Marks = Empty.Marks },
            "sealed unknown, then erased" => Sealed(Whole, null) with { Marks = Empty.Marks },
            "purged in part" => Kept with { PurgedOn = new DateOnly(2026, 10, 1) },
            "sealed for another period" => Sealed(Winter, 5),
            _ => throw new InvalidOperationException(register),
        };
        var scene = Expected("final", definition).Knowing(Register, state).When(AReport.Filled, October);
        var decision = "";
        scene.When(new SubmitReport(scene.Hash(), true, Values(young, 12), declared ? ["young"] : null), October);
        scene.ThenResponse(given => decision = given switch
        {
            Response.Accepted { Events: [ReportSubmitted submitted] } => submitted.Indicators[0].Origin?.ToString() ?? "–",
            Response.Refused { Refusal: IndicatorsNotSealed } => "seal",
            Response.Refused { Refusal: FiguresNotAsSealed refused } => refused.Problems[0].Code == "report.zero-not-declared" ? "declare" : "sealed",
            Response.Refused { Refusal: ReportIncomplete { Problems: [{ Code: "report.indicator-missing" }] } } => "missing",
            var other => other.ToString()!,
        });
        return decision;
    }

    private static Scene Filled(RegisterState.Known register, ProgrammeDefinition? definition = null) =>
        Expected("final", definition ?? Computed).Knowing(Register, register).When(AReport.Filled, October);

    private static RegisterState.Known Sealed(Period period, decimal? young, int rows = 3)
    {
        var seal = new IndicatorsSealed(period, [new IndicatorValue("young", young, rows), new IndicatorValue("housed", null, null)], [], "h", Actor.Person("legal"), DateTimeOffset.Parse(Autumn));
        return Kept with { Seals = Kept.Seals.Add(period.Name(), seal), LastSeal = seal };
    }
}
