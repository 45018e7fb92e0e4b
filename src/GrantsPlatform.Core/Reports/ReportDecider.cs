using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Reports.ReportState.Known;

namespace GrantsPlatform.Core.Reports;

/// <summary>One report of one agreement, from the day it is awaited to its acceptance.</summary>
public sealed class ReportDecider : Decider<ReportState, ReportCommand, ReportEvent>
{
    public override string Kind => ReportState.Kind;
    public override ReportState Empty => new ReportState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, ReportCommand? command, ReportState state, Facts facts) => (command, state) switch
    {
        (ExpectReport expect, _) => Counting.NeedsOf(expect.Application, expect.Code, expect.Call, expect.Programme, expect.Revision, facts),
        (EndReport, Known known) => Counting.NeedsOf(known.Origin.Application, known.Origin.Code, known.Origin.Call, known.Origin.Programme, known.Origin.Revision, facts),
        (SubmitReport, Known known) => [.. ReportReading.NeedsOf(self, known), new Need.State(OrganisationState.IdOf(known.Origin.Organisation)), .. Choosing.NeedsOf(known, facts)],
        (AcceptReport { Refused: not null } or NoteDraw or AskCheckPieces or SendCheckPiece or VerifyCheckLine or CloseCheck, Known known) => [.. DefinitionFacts.NeedOf(known.Origin.Programme), new Need.Content(self)],
        (SaveReport or ReturnReport or AcceptReport or TellActivity, Known known) => DefinitionFacts.NeedOf(known.Origin.Programme),
        _ => [],
    };

    public override Response Decide(StreamId self, ReportCommand command, ReportState state, Context context) => (command, state) switch
    {
        (ExpectReport expect, _) => Expecting.Expect(self, expect, state, context),
        (_, ReportState.Absent) => new ReportUnknown(),
        (EndReport end, Known known) => Expecting.End(end, known, context),
        (SaveReport save, Known known) => Writing.Save(save, known, context),
        (SubmitReport submit, Known known) => Certifying.Submit(self, submit, known, context),
        (ReturnReport request, Known known) => Examining.Return(request, known, context),
        (AcceptReport accept, Known known) => Examining.Accept(self, accept, known, context),
        (NoteDraw note, Known known) => Choosing.Note(self, note, known, context),
        (AskCheckPieces ask, Known known) => CheckingPieces.Ask(ask, known, context),
        (SendCheckPiece send, Known known) => CheckingPieces.Send(send, known, context),
        (VerifyCheckLine verify, Known known) => CheckingLines.Verify(self, verify, known, context),
        (CloseCheck, Known known) => CheckingLines.Close(self, known, context),
        (TellActivity tell, Known known) => Telling.Tell(tell, known, context),
        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, ReportState state, Context context) =>
        state is Known known ? Response.Accept([.. Expecting.Tick(known, context), .. CheckingPieces.Tick(known, context)]) : Response.Nothing;

    public override IEnumerable<Upcoming> Upcoming(ReportState state) => state is Known known ? [.. Expecting.Upcoming(known), .. CheckingPieces.Upcoming(known)] : [];

    public override ReportState Evolve(ReportState state, ReportEvent happened) => (happened, state) switch
    {
        (ReportExpected e, _) => new Known(e, e.Kind == ReportKind.Activity ? new ReportPhase.Telling() : new ReportPhase.Expected()),
        // Whoever hears of another day is not reminded at once of what lies behind.
        (ReportMoved e, Known known) => known with { From = e.From, To = e.To, RegularDueOn = e.DueOn, Targets = e.Targets, RemindedUntil = e.At, Overdue = false },
        (ReportCancelled, Known known) => known with { Phase = new ReportPhase.Cancelled() },
        (ReportSaved e, Known known) => known with
        {
            Marks = known.Marks.SetItems(e.Marks),
            Phase = known.Phase is ReportPhase.Expected ? new ReportPhase.Draft() : known.Phase,
        },
        (ReportReminderDue e, Known known) => known with { RemindedUntil = ReminderSchedule.At(ParisTime.EndOf(e.DueOn), e.Lead) },
        (ReportOverdue e, Known known) => known.RemindedAtLeastUntil(ParisTime.EndOf(e.DueOn)) with { Overdue = true },
        (ReportSubmitted e, Known known) => known with { Phase = new ReportPhase.Submitted(), Submission = e },
        (ReportReturned e, Known known) => known with { Phase = new ReportPhase.Returned(e), LastReturn = e, Overdue = false, RemindedUntil = e.At },
        (ReportAccepted e, Known known) => known with { Phase = new ReportPhase.Accepted(e.EligibleCosts) { Figures = e.Figures ?? [], Costs = e.Costs ?? [] } },
        (ReportPutToLot, Known known) => known with { AwaitsDraw = true },
        (ReportRiskFound e, Known known) => known with { Risk = e, Check = known.Check is { } check ? check with { ByRisk = check.ByRisk || e.Points >= e.Threshold } : null },
        (ReportLotNoted e, Known known) => known with { AwaitsDraw = false, Lot = e, Check = known.Check is { } check ? check with { ByLot = check.ByLot || e.Drawn } : null },
        (CheckOpened e, Known known) => known with { Check = ReportCheck.Of(e) },
        (CheckRenewed or CheckPiecesAsked or CheckPieceSent or CheckPiecesOverdue or CheckLineVerified or CheckClosed, Known { Check: { } check } known) => known with { Check = check.After(happened) },
        (ActivityTold e, Known known) => known with { Told = known.Told.Add(Telling.KeyOf(e.Activity, e.Day, e.Commune)) },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };
}
