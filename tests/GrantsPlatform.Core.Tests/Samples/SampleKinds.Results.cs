using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Core.Draws;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Appeals;
using GrantsPlatform.Core.Tests.Applications;
using GrantsPlatform.Core.Tests.Draws;
using GrantsPlatform.Core.Tests.Recoveries;
using GrantsPlatform.Core.Tests.Reports;

namespace GrantsPlatform.Core.Tests.Samples;

internal static partial class SampleKinds
{
    /// <summary>Reports that are checked live under the second revision.</summary>
    private static Facts Reporting => Facts.None
        .With(ProgrammeState.IdOf(Sample.Programme), ACheck.Revisions).With(AFile.Id, AFile.Submitted().State);

    private static SampleKind Reports => new(new ReportDecider(), AReport.Id(), Reporting, NameOfReport,
        [
            SampleState.Of(AReport.New()), SampleState.Of(AReport.Expected()), SampleState.Of(AReport.Drafted()), SampleState.Of(AReport.Drafted().WhenTimeIs(AReport.DueAt)),
            SampleState.Of(AReport.Submitted()), SampleState.Of(AReport.Returned("text.actions", "indicator.young")), SampleState.Of(AReport.Accepted()), SampleState.Of(AReport.Expected("news")),
            SampleState.Of(AReport.Expected().When(new EndReport(new DateOnly(2025, 8, 31)), AReport.Autumn)), SampleState.Of(ACheck.Drafted()),
            SampleState.Of(ACheck.Submitted()), SampleState.Of(ACheck.NotDrawn()), SampleState.Of(ACheck.Drawn()), SampleState.Of(ACheck.Asked()), SampleState.Of(ACheck.AskedForOne()), SampleState.Of(ACheck.Asked().WhenTimeIs(ACheck.PiecesDueAt)),
            SampleState.Of(ACheck.Verified()), SampleState.Of(ACheck.Closed()), SampleState.Of(ACheck.Returned()),
        ],
        [
            On(AReport.Expect("final"), AReport.Autumn), On(AReport.Expect("final") with { To = new DateOnly(2026, 12, 31) }, AReport.October),
            On(new EndReport(new DateOnly(2026, 3, 15)), AReport.October), On(new EndReport(new DateOnly(2025, 8, 31)), AReport.October),
            On(AReport.Words(("text.actions", "Treize permanences")), AReport.October),
            new Trial(state => new SubmitReport(state is ReportState.Known known ? known.ContentHash : "", true, AReport.Values(41, null)), AReport.October, Person),
            Tick("2026-11-23T23:00:00Z"), Tick(AReport.DueAt), On(new ReturnReport(["text.actions"], new DateOnly(2026, 12, 10)), AReport.November),
            On(new AcceptReport(), AReport.November), On(new AcceptReport(Refused: [new RefusedCost("60", Sample.Euros(1_000), "Achats hors période.")]), AReport.November), On(TellingOfActivities.Opening, AReport.October),
            On(new NoteDraw(1, true), ACheck.NewYear, by: Actor.Policy), On(new NoteDraw(1, false), ACheck.NewYear, by: Actor.Policy), On(ACheck.Ask, ACheck.January), On(ACheck.Send("invoices"), ACheck.January), Tick(ACheck.PiecesDueAt),
            On(new VerifyCheckLine("account.60", Sample.Euros(500)), ACheck.January), On(new VerifyCheckLine("piece.invoices"), ACheck.January), On(new CloseCheck(), ACheck.January, by: Actor.Person("other")),
        ]);

    private static string NameOfReport(object state) => state is not ReportState.Known known ? "absent" : CheckWords.Status(known) is var check and not CheckWords.None ? $"{ReportWords.Status(known)}, check {check}" : ReportWords.Status(known);

    private static SampleKind Draws => new(new DrawDecider(), ADraw.Id, Facts.None,
        state => state is not DrawState.Known known ? "absent" : known.Waiting.IsEmpty ? "drawn" : "waiting",
        [SampleState.Of(ADraw.New()), SampleState.Of(ADraw.Entered("f-1")), SampleState.Of(ADraw.Made())],
        [On(ADraw.Enter("f-1"), ADraw.October, by: Actor.Policy), On(ADraw.Enter("f-7"), ADraw.October, by: Actor.Policy), Tick(ADraw.NewYear)]);

    private static SampleKind Recoveries => new(new RecoveryDecider(), AClaim.Id, Reporting,
        state => state is RecoveryState.Known known ? known is { Proposal: not null, Phase: RecoveryPhase.Ordered } ? "write-off-proposed" : RecoveryWords.Status(known.Phase) : "absent",
        [
            SampleState.Of(AClaim.New()), SampleState.Of(AClaim.Found()), SampleState.Of(AClaim.Announced()), SampleState.Of(AClaim.Heard()),
            SampleState.Of(AClaim.Heard().When(new DropRecovery(), AClaim.April)), SampleState.Of(AClaim.Confirmed()), SampleState.Of(AClaim.Ordered()), SampleState.Of(AClaim.Proposed()),
            SampleState.Of(AClaim.Ordered().When(AClaim.Receipt(2_798.40m, "E-1"), AClaim.April)), SampleState.Of(AClaim.Proposed().By("officer").When(new WriteOff(), AClaim.April)),
            SampleState.Of(AClaim.Found().WhenTimeIs("2032-03-01T23:00:00Z")),
        ],
        [
            On(AClaim.Find, AClaim.March), On(new ReviseOverpayment(Sample.Euros(2_000), "h"), AClaim.April, by: Actor.Policy), On(new ReviseOverpayment(Money.Zero, "h"), AClaim.April, by: Actor.Policy), On(new SendAdversarialLetter(), AClaim.March), On(new RecordReply("Une facture manque."), AClaim.NextDay), Tick(AClaim.ReplyEnd),
            On(new ConfirmRecovery(), AClaim.April), On(new DropRecovery(), AClaim.April), On(new IssueOrder("TR-17"), AClaim.April), On(AClaim.Receipt(800, "E-2"), AClaim.April),
            On(AClaim.Receipt(2_798.40m, "E-3"), AClaim.April), On(new ProposeWriteOff(), AClaim.April), On(new WriteOff(), AClaim.April, by: Actor.Person("officer")), Tick("2040-01-01T00:00:00Z"),
        ]);

    private static SampleKind Appeals => new(new AppealDecider(), AnAppeal.Id, Reporting.With(AFile.Id, AnAppeal.Refused()),
        state => state is AppealState.Known known ? Wire.NameOf(known.Phase) : "absent",
        [
            SampleState.Of(AnAppeal.New()), SampleState.Of(AnAppeal.Open()), SampleState.Of(AnAppeal.Examined()), SampleState.Of(AnAppeal.Examined().Because("x").When(new UpholdAppeal(), AnAppeal.July)),
            SampleState.Of(AnAppeal.Examined().Because("x").When(new RefuseAppeal(), AnAppeal.July)), SampleState.Of(AnAppeal.Silent()),
        ],
        [
            On(AnAppeal.Received, AnAppeal.July), On(new ExamineAppeal(), AnAppeal.July), On(new UpholdAppeal(), AnAppeal.July), On(new RefuseAppeal(), AnAppeal.July), Tick("2025-09-08T22:00:00Z"),
        ]);
}
