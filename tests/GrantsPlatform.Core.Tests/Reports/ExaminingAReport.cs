using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class ExaminingAReport
{
    private static readonly DateOnly Tenth = new(2026, 12, 10);

    [Fact]
    public void Returns_named_fields_with_a_day_of_their_own() => Returned("text.actions")
        .ThenState(state => Assert.Equal(Tenth, ((ReportState.Known)state).DueOn))
        .When(new ReturnReport(["text.actions"], Tenth), November).ThenNothing()
        .ThenNext("2026-12-03T07:00:00Z");

    [Fact]
    public void Returns_only_with_reasons_a_day_ahead_and_fields_that_there_are()
    {
        Submitted().When(new ReturnReport(["text.actions"], Tenth), November).ThenRefused<ReasonMissing>();
        Submitted().Because("x").When(new ReturnReport(["text.actions"], new DateOnly(2026, 11, 19)), November).ThenRefused<ReturnDayNotAhead>();
        foreach (var far in new[] { new DateOnly(2031, 11, 21), DateOnly.MaxValue }) Submitted().Because("x").When(new ReturnReport(["text.actions"], far), November).ThenRefused<DayTooFarAhead>();
        Submitted().Because("x").When(new ReturnReport(["text.x"], Tenth), November).ThenRefused<FieldsToReturnUnknown>();
        Submitted().Because("x").When(new ReturnReport([], Tenth), November).ThenRefused<NoFieldToReturn>();
        Drafted().Because("x").When(new ReturnReport(["text.actions"], Tenth), November).ThenRefused<ReportInWrongPhase>();
        Accepted().Because("x").When(new ReturnReport(["text.actions"], Tenth), November).ThenRefused<ReportInWrongPhase>();
    }

    [Fact]
    public void Reopens_these_fields_and_no_other()
    {
        var scene = Returned("text.actions").When(Words(("text.next", "Suite")), November).ThenRefused<ReportFieldNotReopened>(
            refusal => Assert.Equal("La rubrique « Suites » n’a pas été renvoyée pour correction.", refusal.Message));
        scene.When(Words(("comment.young", "x")), November).ThenRefused<ReportFieldNotReopened>();
        scene.When(Words(("text.actions", "Treize permanences")), November).ThenAccepted(accepted => Assert.Single(accepted.Events));
        scene.Submit(November, 41).ThenRefused<ReportFieldNotReopened>(refusal => Assert.Equal("indicator.young", refusal.Field));
        scene.When(new SubmitReport(scene.Hash(), true, Values(40, 12).Clear()), November)
            .ThenAccepted(accepted =>
            {
                var submitted = Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events));
                Assert.Equal((2, 40m), (submitted.Number, submitted.Indicators[0].Actual));
            })
            .When(new SubmitReport(scene.Hash(), true, Values(40, 12).Clear()), November).ThenNothing();
    }

    [Fact]
    public void Opens_a_comment_with_its_indicator()
    {
        var scene = Returned("indicator.young").When(Words(("comment.young", "Recompté")), November).ThenAccepted(accepted => Assert.Single(accepted.Events));
        scene.Submit(November, 30).ThenAccepted(accepted => Assert.Equal(30, Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events)).Indicators[0].Actual));
    }

    [Fact]
    public void Accepts_all_charges_or_less_with_a_reason()
    {
        Submitted().When(new AcceptReport(), November).Then(new ReportAccepted(Sample.At(November), Sample.Euros(25_000), Actor.Person("editor")))
            .When(new AcceptReport(), November).ThenNothing().When(new AcceptReport(Sample.Euros(24_000)), November).ThenRefused<ReportInWrongPhase>();
        Submitted().When(new AcceptReport(Sample.Euros(24_000)), November).ThenRefused<ReasonMissing>();
        Submitted().Because("Achats hors période").When(new AcceptReport(Sample.Euros(24_000)), November).Then(new ReportAccepted(Sample.At(November), Sample.Euros(24_000), Actor.Person("editor")));
        Submitted().Because("x").When(new AcceptReport(Sample.Euros(25_000.01m)), November).ThenRefused<CostsAboveReported>();
        Submitted().Because("x").When(new AcceptReport(Sample.Euros(-1)), November).ThenRefused<CostsAboveReported>();
        Drafted().When(new AcceptReport(), November).ThenRefused<ReportInWrongPhase>();
    }

    [Fact]
    public void Accepts_charges_on_the_accounts_of_the_act_only()
    {
        var rules = new AgreementRules(LegalAct.Agreement, Sample.Euros(23_000), false, ["60", "61"], []);
        var spent = new Budget(
        [
            new(BudgetSide.Expense, "60", Sample.Euros(6_000)), new(BudgetSide.Expense, "613", Sample.Euros(1_500)), new(BudgetSide.Expense, "66", Sample.Euros(500)),
            new(BudgetSide.Income, "70", Sample.Euros(8_000)),
        ]);
        var scene = Expected(definition: Definition with { Agreement = rules }).When(Words(("text.actions", "Douze permanences"), ("financial", spent)), October).Submit(October);
        Assert.Equal(new FinancialTotals(Sample.Euros(25_000), Sample.Euros(8_000), Sample.Euros(8_000), Sample.Euros(7_500)), ((ReportState.Known)scene.State).Submission!.Financial);
        scene.Because("x").When(new AcceptReport(Sample.Euros(7_500.01m)), November).ThenRefused<CostsAboveReported>();
        scene.When(new AcceptReport(), November).Then(new ReportAccepted(Sample.At(November), Sample.Euros(7_500), Actor.Person("editor")));
    }

    [Fact]
    public void Accepts_line_by_line_with_a_reason_for_each_and_the_sum_follows()
    {
        var scene = Submitted().When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(1_000.01m), " Achats hors période. ")]), November);
        scene.Then(new ReportAccepted(
            Sample.At(November), Sample.Euros(23_999.99m), Actor.Person("editor"), null,
            [new JudgedCost("60", Sample.Euros(8_000), Sample.Euros(6_999.99m)), new JudgedCost("64", Sample.Euros(17_000), Sample.Euros(17_000))]));
        Assert.Equal("Achats hors période.", RefusedCosts.ReasonsIn(scene.Contents)["60"]);
        Assert.Equal(2, ((ReportState.Known)scene.State).Published?.Costs.Length);
        scene.When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(1_000.01m), "Achats hors période.")]), November).ThenNothing();
        scene.When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(2_000), "Achats hors période.")]), November).ThenRefused<ReportInWrongPhase>();
    }

    [Fact]
    public void Refuses_no_cost_without_a_reason_nor_more_than_was_declared_nor_what_was_not()
    {
        AcceptReport Refusing(params RefusedCost[] costs) => new(Refused: [.. costs]);
        Submitted().Because("x").When(Refusing(new RefusedCost("60", Sample.Euros(1), " ")), November).ThenRefused<ReasonMissing>();
        Submitted().When(Refusing(new RefusedCost("60", Sample.Euros(8_000.01m), "x")), November).ThenRefused<RefusedBeyondReported>();
        Submitted().When(Refusing(new RefusedCost("60", Sample.Euros(0), "x")), November).ThenRefused<RefusedBeyondReported>();
        Submitted().When(Refusing(new RefusedCost("66", Sample.Euros(1), "x")), November).ThenRefused<AccountNotReported>();
        Submitted().When(Refusing(new RefusedCost("70", Sample.Euros(1), "x")), November).ThenRefused<AccountNotReported>();
        Submitted().When(Refusing(new RefusedCost("60", Sample.Euros(1), "x"), new RefusedCost("60", Sample.Euros(2), "y")), November).ThenRefused<CostRefusedTwice>();
        Submitted().When(new AcceptReport(Sample.Euros(24_000), Refused: [new("60", Sample.Euros(1_000), "x")]), November).ThenRefused<CostsNotAsked>();
        Expected("review").Submit(October, 40).When(Refusing(new RefusedCost("60", Sample.Euros(1), "x")), November).ThenRefused<CostsNotAsked>();
        Drafted().When(Refusing(new RefusedCost("60", Sample.Euros(1), "x")), November).ThenRefused<ReportInWrongPhase>();
    }

    /// <summary>As it was stored before lines were kept: the sum alone.</summary>
    [Fact]
    public void Reads_an_acceptance_of_which_the_sum_alone_was_kept()
    {
        var old = Wire.ReadEvent("report.accepted.v1", """{"at":"2025-05-09T21:59:59+00:00","eligibleCosts":1234.56,"by":"person:p-1"}"""u8.ToArray());
        var scene = Submitted().Given((ReportEvent)old);
        Assert.Equal((Sample.Euros(1_234.56m), 0), (((ReportState.Known)scene.State).Published?.EligibleCosts, ((ReportState.Known)scene.State).Published?.Costs.Length));
    }

    [Fact]
    public void Accepts_no_costs_where_none_are_reported()
    {
        Expected("review").Submit(October, 40).When(new AcceptReport(Sample.Euros(1)), November).ThenRefused<CostsNotAsked>();
        Expected("review").Submit(October, 40).When(new AcceptReport(), November).ThenAccepted(accepted => Assert.Null(((ReportAccepted)accepted.Events[0]).EligibleCosts));
    }
}
