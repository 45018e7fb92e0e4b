using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using GrantsPlatform.Core.Reports;
using GrantsPlatform.Core.Tests.Agreements;
using GrantsPlatform.Core.Tests.Kernel;
using GrantsPlatform.Core.Tests.Samples;

namespace GrantsPlatform.Core.Tests.Reports;

using Scene = Scenario<ReportState, ReportCommand, ReportEvent>;

/// <summary>The final report of <see cref="AReport"/> where a quarter is drawn at the end of each quarter, and four points of risk are enough for a full check.</summary>
internal static class ACheck
{
    public const string December = "2026-12-05T08:00:00Z";
    public const string NewYear = "2026-12-31T23:00:00Z";
    public const string January = "2027-01-05T08:00:00Z";
    public const string PiecesDueAt = "2027-01-31T23:00:00Z";
    public static readonly DateOnly PiecesDueOn = new(2027, 1, 31);

    private static Formula.At At(string path) => new Formula.At(path);

    public static readonly CheckRule Rule = new(
        [new CheckPiece("invoices", "Factures acquittées"), new CheckPiece("payslips", "Bulletins de paie")], 30, new SampleRule(0.25m, 3),
        new RiskRule(4,
        [
            new RiskCriterion("large", "Montant élevé", 3, new Condition.AtLeast(At("report.granted"), new Formula.Amount(Sample.Euros(90_000)))),
            new RiskCriterion("late", "Remise tardive", 2, new Condition.AtLeast(At("report.daysLate"), new Formula.Number(1))),
            new RiskCriterion("off", "Écart au budget", 2, new Condition.AtLeast(At("report.deviation"), new Formula.Number(0.2m))),
        ]),
        FourEyes: true);

    public static readonly ProgrammeDefinition Definition = With(Rule);

    public static readonly ProgrammeState Revisions = new([.. Sample.Published(AReport.Definition).Revisions, new ProgrammeRevision(2, new string('1', 64), "{}", Definition)]);

    public static readonly AskCheckPieces Ask = new(["invoices", "payslips"], PiecesDueOn);

    public static ProgrammeDefinition With(CheckRule? rule) => AReport.Definition with
    {
        Reports = [.. AReport.Definition.Reports.Select(report => report.Code == "final" ? report with { Check = rule } : report)],
    };

    public static SendCheckPiece Send(string piece, string name = "factures.pdf") => new(piece, [new UploadRef(name, "application/pdf", 52_000, new string('c', 64))]);

    public static Scene Drafted(CheckRule? rule = null) => AReport.New()
        .Knowing(ProgrammeState.IdOf(Sample.Programme), rule is null ? Revisions : Revisions with { Revisions = [Revisions.Revisions[0], Revisions.Revisions[1] with { Definition = With(rule) }] })
        .Knowing(AgreementState.IdOf("f-1"), AnAgreement.Active().State)
        .Knowing(OrganisationState.IdOf(Sample.Body), Sample.Organisation())
        .By(Actor.Policy).When(AReport.Expect("final") with { Revision = 2 }, AReport.Autumn).By(Actor.Door).When(AReport.Filled, AReport.October);

    /// <summary>In time: three points.</summary>
    public static Scene Submitted(CheckRule? rule = null) => Drafted(rule).Submit(AReport.October);

    /// <summary>Late: five points.</summary>
    public static Scene Risky() => Drafted().Submit(December);

    public static Scene NotDrawn() => Submitted().By(Actor.Policy).When(new NoteDraw(1, false), NewYear);
    public static Scene Drawn() => Submitted().By(Actor.Policy).When(new NoteDraw(1, true), NewYear).By("examiner");
    public static Scene Asked() => Drawn().Because("Dans l’ordre du compte rendu.").When(Ask, January).Because(null);
    public static Scene AskedForOne() => Drawn().Because("La première suffit.").When(Ask with { Pieces = ["invoices"] }, January).Because(null);
    public static Scene Sent() => Asked().By("editor").When(Send("invoices"), January).When(Send("payslips", "paie.pdf"), January).By("examiner");

    public static Scene Verified() => Sent()
        .Because("Facture hors période.").When(new VerifyCheckLine("account.60", Sample.Euros(1_000)), January)
        .Because(null).When(new VerifyCheckLine("account.64"), January).When(new VerifyCheckLine("piece.invoices"), January).When(new VerifyCheckLine("piece.payslips"), January);

    public static Scene Closed() => Verified().By("head").Because("Une facture écartée.").When(new CloseCheck(), January).By("examiner").Because(null);

    public static Scene Returned() => Verified().Because("À préciser").When(new ReturnReport(["text.actions", "indicator.young", "indicator.housed"], new DateOnly(2027, 2, 10)), January);

    public static ReportState.Known Known(this Scene scene) => Assert.IsType<ReportState.Known>(scene.State);
}
