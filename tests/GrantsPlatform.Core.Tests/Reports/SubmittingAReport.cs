using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.AReport;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class SubmittingAReport
{
    [Fact]
    public void Seals_the_figures_against_their_targets_and_the_totals_of_the_accounts() => Drafted().By("legal").Submit(October, 38, null)
        .ThenAccepted(accepted =>
        {
            var submitted = Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events));
            Assert.Equal([new ReportedIndicator("young", 40, 38, false), new ReportedIndicator("housed", 12, null, false)], submitted.Indicators.ToArray());
            Assert.Equal(new FinancialTotals(Sample.Euros(25_000), Sample.Euros(25_000), Sample.Euros(25_000)), submitted.Financial);
            Assert.Equal("submission/1", Assert.Single(accepted.Contents).Name);
        });

    /// <summary>Words, accounts and figures: whoever holds the event and the record of the submission makes the hash again.</summary>
    [Fact]
    public void Gives_a_receipt_that_covers_all_that_was_submitted()
    {
        var scene = Drafted().By("legal").Submit(October, 38, null);
        var written = ((ReportState.Known)scene.State).Marks;
        string[] lines =
        [
            $"financial:{written["financial"].Hash}",
            $"indicator.housed:{Digest.Of("""{"code":"housed","explained":false,"target":12}""")}",
            $"indicator.young:{Digest.Of("""{"actual":38,"code":"young","explained":false,"target":40}""")}",
            $"text.actions:{Digest.Of("\"Douze permanences\"")}",
        ];
        scene.ThenAccepted(accepted =>
        {
            var submitted = Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events));
            var words = accepted.Contents.OfType<ContentChange.Put>().Single(put => put.Name == "submission/1");
            Assert.Equal(Wire.ToBytes(Answers.None.With("financial", Spent).With("text.actions", "Douze permanences")), words.Bytes.ToArray());
            Assert.Equal(Digest.Of(string.Join('\n', lines)), submitted.Receipt);
            Assert.Equal(Digest.Of($"{lines[0]}\n{lines[3]}"), submitted.Hash);
        });
    }

    /// <summary>A report of figures alone says something: its receipt is not that of nothing.</summary>
    [Fact]
    public void Gives_another_receipt_where_one_figure_is_another()
    {
        Assert.NotEqual(Receipt(Expected("review").By("legal").Submit(October, 39, 12)), Receipt(Expected("review").By("legal").Submit(October, 40, 12)));
        var figures = Expected("review").By("legal").Submit(October, 40, 12);
        Assert.Equal(Receipt(figures), Receipt(Expected("review").By("legal").Submit(October, 40, 12)));
        Assert.Equal(Digest.Of(""), ((ReportSubmitted)figures.LastEvents[0]).Hash);
        Assert.NotEqual(Digest.Of(""), Receipt(figures));
        Assert.Equal(new ReportReceiptNotice(Sample.At(October), Receipt(figures)), Told(figures));
    }

    /// <summary>Submitted before receipts covered figures: it says what its mail said.</summary>
    [Fact]
    public void Keeps_the_receipt_of_before()
    {
        var scene = Submitted();
        var before = ((ReportSubmitted)scene.LastEvents[0]) with { Receipt = null };
        Assert.Equal(new ReportReceiptNotice(before.At, before.Hash), Told(scene, before));
    }

    private static string Receipt(Scenario<ReportState, ReportCommand, ReportEvent> scene) => ((ReportSubmitted)scene.LastEvents[0]).Receipt.Required("a receipt");

    private static Notice Told(Scenario<ReportState, ReportCommand, ReportEvent> scene, ReportSubmitted? submitted = null) =>
        new ReportPolicy().On(submitted ?? (ReportSubmitted)scene.LastEvents[0], scene.State, new EventPlace(Id(), 1, Sample.At(October), Actor.Policy)).OfType<Reaction.Tell>().First().Message.Notice;

    [Fact]
    public void Happens_once()
    {
        var scene = Submitted();
        scene.Submit(November).ThenNothing().Submit(November, 41).ThenRefused<ReportInWrongPhase>();
        scene.When(Words(("text.actions", "Autre")), November).ThenRefused<ReportInWrongPhase>();
        Accepted().Submit(November).ThenNothing();
    }

    [Fact]
    public void Needs_the_certificate_and_what_was_read()
    {
        var scene = Drafted();
        scene.When(new SubmitReport(scene.Hash(), false, Values(40, 12)), October).ThenRefused<ReportNotCertified>();
        scene.When(new SubmitReport("other", true, Values(40, 12)), October).ThenRefused<ReportContentChanged>();
    }

    [Theory]
    // the target is 40, the tolerance a tenth
    [InlineData(36, false)]
    [InlineData(35.9, true)]
    [InlineData(44, false)]
    [InlineData(44.1, true)]
    [InlineData(0, true)]
    public void Asks_for_a_comment_on_a_difference_beyond_the_tolerance(double young, bool asked)
    {
        var scene = Drafted().Submit(October, (decimal)young);
        if (!asked)
        {
            scene.ThenAccepted(accepted => Assert.Single(accepted.Events));
            return;
        }
        scene.ThenRefused<ReportIncomplete>(refusal => Assert.Equal("report.difference-not-explained", Assert.Single(refusal.Problems).Code));
        scene.When(Words(("comment.young", "Départ d’une salariée")), October).Submit(October, (decimal)young)
            .ThenAccepted(accepted => Assert.True(Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events)).Indicators[0].Explained));
    }

    [Fact]
    public void Keeps_what_is_not_known_apart_from_zero()
    {
        Problem(Drafted().Submit(October, null), "report.indicator-missing");
        Drafted().Submit(October, 40, null).ThenAccepted(accepted => Assert.Null(((ReportSubmitted)accepted.Events[0]).Indicators[1].Actual));
        Problem(Drafted().Submit(October, 40, 0), "report.difference-not-explained");
        Problem(Drafted().Submit(October, -1), "report.indicator-implausible");
        var unplanned = Drafted();
        Problem(unplanned.When(new SubmitReport(unplanned.Hash(), true, Values(40, 12).Add("x", 1)), October), "report.unknown-indicator");
        // Left out is the same as not known.
        var silent = Drafted();
        silent.When(new SubmitReport(silent.Hash(), true, Values(40, 12).Remove("housed")), October).ThenAccepted(accepted => Assert.Single(accepted.Events));
    }

    [Fact]
    public void Needs_the_required_texts_and_accounts_that_balance()
    {
        Expected().Submit(October).ThenRefused<ReportIncomplete>(refusal => Assert.Equal(["text.actions", "financial"], refusal.Problems.Select(problem => problem.Field)));
        var unbalanced = new Budget([.. Spent.Lines, new(BudgetSide.Expense, "61", new Money(1))]);
        Problem(Drafted().When(Words(("financial", unbalanced)), October).Submit(October), "report.financial-unbalanced");
        var inKind = new Budget([.. Spent.Lines, new(BudgetSide.InKindExpense, "864", new Money(1))]);
        Problem(Drafted().When(Words(("financial", inKind)), October).Submit(October), "report.financial-unbalanced-in-kind");
    }

    [Fact]
    public void May_be_no_more_than_the_figures_at_a_day() => Expected("review").Submit("2026-01-20T08:00:00Z", 12, null)
        .ThenAccepted(accepted => Assert.Null(Assert.IsType<ReportSubmitted>(Assert.Single(accepted.Events)).Financial));

    [Fact]
    public void Puts_every_account_beside_its_forecast()
    {
        var report = FinancialReport.Of(Forecast, Spent);
        Assert.Equal(
            [
                "Expense 60 9000 8000 88.9", "Expense 61 1000 0 0", "Expense 64 15000 17000 113.3",
                "Income 70 5000 5000 100", "Income 74 20000 20000 100",
            ],
            report.Lines.Select(line => $"{line.Side} {line.Code} {line.Forecast.Euros:0.##} {line.Actual.Euros:0.##} {line.Percent:0.#}"));
        Assert.Equal("Subvention demandée dans ce dossier", report.Lines[^1].Label);
        Assert.Empty(report.Problems());
        Assert.Null(FinancialReport.Of(null, Spent).Lines[0].Percent);
    }

    private static void Problem(Core.Tests.Kernel.Scenario<ReportState, ReportCommand, ReportEvent> scene, string code) =>
        scene.ThenRefused<ReportIncomplete>(refusal => Assert.Equal(code, Assert.Single(refusal.Problems).Code));
}
