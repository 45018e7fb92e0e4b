using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class WritingAReport
{
    [Fact]
    public void Is_expected_for_the_day_of_its_rule() => Expected()
        .ThenAccepted(accepted =>
        {
            var expected = Assert.IsType<ReportExpected>(Assert.Single(accepted.Events));
            Assert.Equal((DueOn, "Bilan final"), (expected.DueOn, expected.Label));
        })
        .When(Expect("final"), October).ThenNothing();

    [Fact]
    public void Is_expected_only_where_it_is_planned_and_for_a_real_period()
    {
        New("other").When(Expect("other"), Autumn).ThenRefused<ReportNotPlanned>();
        New().When(Expect("review"), Autumn).ThenRefused<ReportUnknown>();
        New().When(Expect("final") with { Revision = 2 }, Autumn).ThenRefused<ReportNotPlanned>();
        New().When(Expect("final") with { To = new DateOnly(2025, 8, 31) }, Autumn).ThenRefused<ReportPeriodImplausible>();
        New().When(Filled, Autumn).ThenRefused<ReportUnknown>();
    }

    [Fact]
    public void Moves_with_an_amendment_as_long_as_it_is_not_submitted()
    {
        var longer = Expect("final") with { To = new DateOnly(2026, 12, 31) };
        Drafted().When(longer, October).Then(new ReportMoved(longer.From, longer.To, new DateOnly(2027, 3, 31), Targets, Sample.At(October)))
            .When(longer, October).ThenNothing().ThenNext("2027-03-01T07:00:00Z");
        Submitted().When(longer, November).ThenNothing();
        Expected().When(longer with { Organisation = "o-2" }, October).ThenRefused<ReportExistsAlready>();
    }

    [Fact]
    public void Keeps_words_field_by_field_beside_the_events() => Expected()
        .When(Words(("text.actions", "Deux permanences")), October)
        .ThenAccepted(accepted => Assert.Equal("field/text.actions", Assert.Single(accepted.Contents).Name))
        .When(Words(("text.actions", "Deux permanences")), October).ThenNothing()
        .ThenState(state => Assert.IsType<ReportPhase.Draft>(((ReportState.Known)state).Phase));

    [Fact]
    public void Loses_nobodys_words_where_two_write_at_once()
    {
        var mine = Words(("text.actions", "Trois permanences")) with { Versions = new[] { "text.actions" }.ToImmutableSorted(f => f, _ => 0) };
        Drafted().When(mine, October).ThenRefused<ReportChangedMeanwhile>(refusal => Assert.Equal("text.actions", refusal.Field));
        Expected().When(mine, October).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Refuses_what_a_field_cannot_hold()
    {
        Expected().When(Words(("text.actions", new string('x', 101))), October).ThenRefused<ReportValuesMalformed>();
        Expected().When(Words(("text.other", "x")), October).ThenRefused<ReportValuesMalformed>();
        Expected().When(Words(("indicator.young", 3)), October).ThenRefused<ReportValuesMalformed>();
        Expected().When(Words(("financial", new { lines = new[] { new { side = "expense", code = "999", amount = 1 } } })), October).ThenRefused<ReportValuesMalformed>();
        Expected("review").When(Words(("financial", Spent)), October).ThenRefused<ReportValuesMalformed>();
    }
}
