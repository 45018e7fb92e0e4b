using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;
using static GrantsPlatform.Core.Tests.Reports.ACheck;

namespace GrantsPlatform.Core.Tests.Reports;

public sealed class CheckingAReport
{
    [Fact]
    public void Accepts_nothing_before_the_draw_nor_before_the_check_is_closed()
    {
        Submitted().By("examiner").When(new AcceptReport(), January).ThenRefused<DrawAwaited>();
        NotDrawn().By("examiner").When(new AcceptReport(), January).ThenAccepted(accepted => Assert.IsType<ReportAccepted>(Assert.Single(accepted.Events)));
        Drawn().When(new AcceptReport(), January).ThenRefused<CheckNotClosed>();
        Drawn().When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(1_000), "x")]), January).ThenRefused<CheckNotClosed>();
        Risky().By("examiner").When(new NoteDraw(1, false), NewYear).When(new AcceptReport(), January).ThenRefused<CheckNotClosed>();
        Verified().When(new AcceptReport(), January).ThenRefused<CheckNotClosed>();
    }

    [Fact]
    public void Accepts_at_most_what_the_check_has_left_line_by_line()
    {
        Closed().When(new AcceptReport(), January).ThenRefused<AcceptedBeyondCheck>(refusal => Assert.Equal("60", refusal.Account));
        Closed().Because("x").When(new AcceptReport(Sample.Euros(24_000)), January).ThenRefused<AcceptedBeyondCheck>();
        Closed().When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(999.99m), "x")]), January).ThenRefused<AcceptedBeyondCheck>(refusal => Assert.Equal(Sample.Euros(7_000), refusal.Most));
        Closed().When(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(1_000), "Facture hors période.")]), January).Then(new ReportAccepted(
            Sample.At(January), Sample.Euros(24_000), Actor.Person("examiner"), null, [new JudgedCost("60", Sample.Euros(8_000), Sample.Euros(7_000)), new JudgedCost("64", Sample.Euros(17_000), Sample.Euros(17_000))]));
    }

    [Fact]
    public void Asks_for_pieces_with_words_and_a_day_that_the_grantee_is_told()
    {
        Asked().Then(new CheckPiecesAsked(1, ["invoices", "payslips"], PiecesDueOn, Sample.At(January), Actor.Person("examiner"))).ThenNext(PiecesDueAt).When(Ask, January).ThenNothing();
        Assert.Equal("Dans l’ordre du compte rendu.", Asked().Contents.Text(ReportCheck.RequestRecordOf(1)));
        var told = Assert.IsType<Reaction.Tell>(Assert.Single(new ReportPolicy().On((ReportEvent)Asked().LastEvents[0], Asked().State, new EventPlace(AReport.Id(), 9, Sample.At(January), Actor.Person("examiner"))))).Message;
        var notice = Assert.IsType<ReportCheckNotice>(told.Notice);
        Assert.Equal((PiecesDueOn, true), (notice.DueOn, notice.ByLot));
        Assert.Equal([new ToOrganisation(Sample.Body)], told.To.ToArray());
    }

    [Fact]
    public void Asks_for_nothing_without_words_a_day_ahead_pieces_that_there_are_and_a_check()
    {
        Drawn().When(Ask, January).ThenRefused<ReasonMissing>();
        Drawn().Because("x").When(Ask with { DueOn = new DateOnly(2027, 1, 4) }, January).ThenRefused<ReturnDayNotAhead>();
        Drawn().Because("x").When(Ask with { DueOn = new DateOnly(2127, 1, 4) }, January).ThenRefused<DayTooFarAhead>();
        Drawn().Because("x").When(Ask with { Pieces = [] }, January).ThenRefused<NoCheckPiece>();
        Drawn().Because("x").When(Ask with { Pieces = ["bank"] }, January).ThenRefused<CheckPieceUnknown>();
        NotDrawn().Because("x").When(Ask, January).ThenRefused<NoCheckOpen>();
        Closed().Because("x").When(Ask, January).ThenRefused<NoCheckOpen>();
    }

    [Fact]
    public void Takes_pieces_that_were_asked_for_late_ones_too()
    {
        Assert.Empty(Sent().Known().Check!.Missing);
        Sent().By("editor").When(Send("invoices"), January).ThenNothing();
        Asked().When(Send("bank"), January).ThenRefused<CheckPieceUnknown>();
        Asked().When(new SendCheckPiece("invoices", []), January).ThenRefused<CheckFilesUnfit>();
        Asked().When(new SendCheckPiece("invoices", [new UploadRef("a\nb.pdf", "application/pdf", 1, new string('c', 64))]), January).ThenRefused<CheckFilesUnfit>();
        Drawn().When(Send("invoices"), January).ThenRefused<CheckPieceUnknown>();
        Closed().When(Send("invoices"), January).ThenRefused<NoCheckOpen>();
    }

    [Fact]
    public void Tells_the_service_once_nothing_is_missing_any_more_and_when_a_piece_is_replaced()
    {
        Assert.Empty(Told(Asked().By("editor").When(Send("payslips"), January)));
        var told = Assert.IsType<Reaction.Tell>(Assert.Single(Told(Sent()))).Message;
        Assert.Equal(["invoices", "payslips"], Assert.IsType<ReportCheckPiecesNotice>(told.Notice).Pieces.ToArray());
        Assert.Equal([new ToRole(Role.DepartmentalInstructor, Sample.Programme, "01"), new ToRole(Role.ProgrammeManager, Sample.Programme)], told.To.ToArray());
        Assert.Single(Told(Sent().By("editor").When(Send("invoices", "rectifiees.pdf"), January)));
    }

    private static IEnumerable<Reaction> Told(Scenario<ReportState, ReportCommand, ReportEvent> scene) =>
        new ReportPolicy().On((ReportEvent)scene.LastEvents[0], scene.State, new EventPlace(AReport.Id(), 9, Sample.At(January), Actor.Person("editor")));

    [Fact]
    public void Says_when_the_day_has_passed_and_takes_it_back_when_all_has_come()
    {
        Asked().WhenTimeIs("2027-01-31T22:59:59Z").ThenNothing();
        var late = Asked().WhenTimeIs(PiecesDueAt).Then(new CheckPiecesOverdue(PiecesDueOn)).ThenNext(null).WhenTimeIs("2027-02-01T23:00:00Z").ThenNothing();
        Assert.Equal(CheckWords.Overdue, CheckWords.Status(late.Known()));
        late.When(Send("invoices"), "2027-02-02T08:00:00Z").When(Send("payslips"), "2027-02-02T08:00:00Z");
        Assert.Equal(CheckWords.Open, CheckWords.Status(late.Known()));
        Sent().WhenTimeIs(PiecesDueAt).ThenNothing();
    }

    [Fact]
    public void Verifies_line_by_line_and_says_how_many_are_left()
    {
        Sent().Because("Facture hors période.").When(new VerifyCheckLine("account.60", Sample.Euros(1_000)), January)
            .Then(new CheckLineVerified("account.60", Sample.Euros(8_000), Sample.Euros(1_000), 4, Sample.At(January), Actor.Person("examiner")))
            .When(new VerifyCheckLine("account.60", Sample.Euros(1_000)), January).ThenNothing()
            .By("head").When(new CloseCheck(), January).ThenRefused<LinesNotVerified>(refusal => Assert.Equal(3, refusal.Left));
        Assert.Equal((4, Sample.Euros(1_000)), (Verified().Known().Check!.Verified.Count, Verified().Known().Check!.Ineligible));
        Assert.Equal("Facture hors période.", Verified().Contents.Text(ReportCheck.LineRecordOf("account.60")));
    }

    [Fact]
    public void Verifies_no_line_that_there_is_not_nor_more_than_was_declared_nor_without_a_finding()
    {
        Sent().When(new VerifyCheckLine("account.61"), January).ThenRefused<CheckLineUnknown>();
        Sent().When(new VerifyCheckLine("piece.bank"), January).ThenRefused<CheckLineUnknown>();
        Sent().Because("x").When(new VerifyCheckLine("account.60", Sample.Euros(8_000.01m)), January).ThenRefused<IneligibleBeyondDeclared>();
        Sent().Because("x").When(new VerifyCheckLine("account.60", Sample.Euros(-1)), January).ThenRefused<IneligibleBeyondDeclared>();
        Sent().Because("x").When(new VerifyCheckLine("piece.invoices", Sample.Euros(1)), January).ThenRefused<IneligibleBeyondDeclared>();
        Sent().When(new VerifyCheckLine("account.60", Sample.Euros(1)), January).ThenRefused<FindingMissing>();
        Asked().When(new VerifyCheckLine("piece.payslips"), January).ThenRefused<FindingMissing>();
        NotDrawn().When(new VerifyCheckLine("account.60"), January).ThenRefused<NoCheckOpen>();
    }

    [Fact]
    public void Is_closed_with_a_conclusion_by_somebody_who_verified_no_line()
    {
        Verified().Because("Terminé.").When(new CloseCheck(), January).ThenRefused<CheckNeedsOtherEyes>();
        Verified().By("head").When(new CloseCheck(), January).ThenRefused<ReasonMissing>();
        Verified().By("head").Because("Une facture écartée.").When(new CloseCheck(), January).Then(new CheckClosed(Sample.Euros(1_000), Sample.At(January), Actor.Person("head")))
            .When(new CloseCheck(), January).ThenNothing();
        Assert.Equal("Une facture écartée.", Closed().Contents.Text(ReportCheck.ConclusionRecord));
    }

    [Fact]
    public void Is_closed_by_whoever_examined_where_the_programme_asks_for_no_other_eyes()
    {
        var scene = Submitted(Rule with { FourEyes = false, Pieces = [new CheckPiece("invoices", "Factures")] }).When(new NoteDraw(1, true), NewYear).By("examiner").Because("Vu sur place.");
        foreach (var line in new[] { "account.60", "account.64", "piece.invoices" }) scene.When(new VerifyCheckLine(line), January);
        scene.When(new CloseCheck(), January).Then(new CheckClosed(Money.Zero, Sample.At(January), Actor.Person("examiner")));
    }

    [Fact]
    public void Begins_anew_for_the_accounts_when_the_report_comes_back()
    {
        var back = Closed().Because("À préciser").When(new ReturnReport(["financial"], new DateOnly(2027, 2, 10)), January)
            .When(new VerifyCheckLine("account.60"), January).ThenRefused<NoCheckOpen>()
            .By(Actor.Door).When(AReport.Filled, January).Submit(January);
        back.ThenAccepted(accepted => Assert.Contains(accepted.Events, happened => happened is CheckRenewed { Lines: 4 }));
        Assert.Equal(["piece.invoices", "piece.payslips"], back.Known().Check!.Verified.Keys);
        back.By("examiner").When(new AcceptReport(), January).ThenRefused<CheckNotClosed>();
    }

    [Fact]
    public void Asks_for_a_piece_to_be_verified_again_when_another_file_comes() =>
        Assert.DoesNotContain("piece.invoices", Verified().By("editor").When(Send("invoices", "factures-2.pdf"), January).Known().Check!.Verified.Keys);
}
