using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>Messages to the grantee and to the service as a report comes and goes.</summary>
public sealed class ReportPolicy : Policy<ReportState, ReportEvent>
{
    public override string Kind => ReportState.Kind;

    public override IEnumerable<Reaction> On(ReportEvent happened, ReportState after, EventPlace place)
    {
        var report = (Known)after;
        var self = place.Stream;
        return happened switch
        {
            ReportReminderDue e => [ToGrantee(e.Lead.Rough >= TimeSpan.Zero ? new ReportReminderNotice(e.DueOn) : new ReportLateNotice(e.DueOn), report, self)],
            ReportOverdue e => [ToService(new ReportMissingNotice(e.DueOn), report, self)],
            ReportSubmitted e =>
            [
                ToGrantee(new ReportReceiptNotice(e.At, e.Receipt ?? e.Hash), report, self),
                ToService(new ReportSubmittedNotice(e.At), report, self),
            ],
            ReportReturned e => [ToGrantee(new ReportReturnedNotice(e.Number, e.Fields, e.DueOn), report, self)],
            ReportAccepted e => [.. ToAgreement(report), ToGrantee(new ReportAcceptedNotice(e.EligibleCosts), report, self)],
            CheckPiecesAsked e => [ToGrantee(new ReportCheckNotice(e.Number, e.Pieces, e.DueOn, report.Check is { ByLot: true }), report, self)],
            CheckPiecesOverdue e => [ToGrantee(new ReportCheckLateNotice(report.Check.Required("the check").Missing, e.DueOn), report, self)],
            CheckPieceSent e => report.Check is { Missing.IsEmpty: true, Asked: { } asked } ? [ToService(new ReportCheckPiecesNotice(asked.Pieces, e.At), report, self)] : [],
            ActivityTold e =>
            [
                new Reaction.Tell(new Message(
                    new ActivityToldNotice(e.Label, e.Day, e.Commune), self, [.. e.To.Select(role => new ToRole(role, report.Origin.Programme, report.Origin.Departement))])),
            ],
            ReportExpected or ReportMoved or ReportCancelled or ReportSaved => [],
            ReportPutToLot or ReportRiskFound or ReportLotNoted or CheckOpened or CheckRenewed or CheckLineVerified or CheckClosed => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    /// <summary>An accepted report makes payments due; a final one settles the balance.</summary>
    private static IEnumerable<Reaction> ToAgreement(Known report)
    {
        var agreement = AgreementState.IdOf(report.Origin.Application);
        yield return new Reaction.Send(agreement, new NoteAcceptedReport(report.Origin.Code));
        if (report.Origin.Kind == ReportKind.Final) yield return new Reaction.Send(agreement, new SettleFromReport(report.Origin.Code));
    }

    private static Reaction.Tell ToGrantee(Notice notice, Known report, StreamId self) => new(new Message(notice, self, [new ToOrganisation(report.Origin.Organisation)]));

    private static Reaction.Tell ToService(Notice notice, Known report, StreamId self) => new(new Message(
        notice, self, [new ToRole(Role.DepartmentalInstructor, report.Origin.Programme, report.Origin.Departement), new ToRole(Role.ProgrammeManager, report.Origin.Programme)]));
}
