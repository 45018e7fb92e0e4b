using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>The life of a file from draft to notified decision. The decisions of each part stand in a file of their own.</summary>
public sealed class ApplicationDecider : Decider<ApplicationState, ApplicationCommand, ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;
    public override ApplicationState Empty => new ApplicationState.Absent();

    public override IEnumerable<Need> Needs(StreamId self, ApplicationCommand? command, ApplicationState state, Facts facts) => (command, state) switch
    {
        (StartDraft start, _) =>
        [
            new Need.State(CallState.IdOf(start.Call)),
            new Need.State(OrganisationState.IdOf(start.Organisation)),
            .. facts.FindPublished<CallTerms>(CallState.IdOf(start.Call)) is { } call ? DefinitionFacts.NeedOf(call.Programme) : [],
        ],
        (_, not Known) => [],
        (SaveAnswers, Known { Consents.IsEmpty: false } known) =>
        [
            .. DefinitionFacts.NeedOf(known.Origin.Programme),
            new Need.State(OrganisationState.IdOf(known.Origin.Organisation)),
            new Need.Content(self),
        ],
        (SaveAnswers or RequestComplement or CancelComplement or RecordOpinion, Known known) => DefinitionFacts.NeedOf(known.Origin.Programme),
        (AskConsent or DepositApplication or SubmitApplication or AnswerComplement or CheckEligibility, Known known) =>
        [
            .. DefinitionFacts.NeedOf(known.Origin.Programme),
            new Need.State(CallState.IdOf(known.Call)),
            new Need.State(OrganisationState.IdOf(known.Origin.Organisation)),
            new Need.Content(self),
        ],
        (ReopenLate, Known known) => [.. DefinitionFacts.NeedOf(known.Origin.Programme), new Need.State(CallState.IdOf(known.Call))],
        (DeclareEligible, Known known) => DefinitionFacts.NeedOf(known.Origin.Programme),
        (null, Known { Phase: Phase.Lapsed } known) => Erasing.Needs(self, known),
        (AnnounceErasure or EraseFile, Known known) => Erasing.Needs(self, known),
        (null, Known known) => [.. DefinitionFacts.NeedOf(known.Origin.Programme), new Need.State(CallState.IdOf(known.Call))],
        (AlignCalendar or NoteCancellation, Known known) => [new Need.State(CallState.IdOf(known.Call))],
        _ => [],
    };

    public override Response Decide(StreamId self, ApplicationCommand command, ApplicationState state, Context context) => (command, state) switch
    {
        (StartDraft start, _) => Drafting.Start(start, state, context),
        (_, ApplicationState.Absent) => new ApplicationUnknown(),
        (EraseFile or AlignCalendar or NoteCancellation or TakeNumber, Known { Erased: not null }) => Response.Nothing,
        (_, Known { Erased: not null }) => new FileIsErased(),
        (_, Known known) when context.Actor.PersonId is { } person && !known.MayBeSeenBy(person) && command is not DeclareConflict => new ActorRecused(),

        (SaveAnswers save, Known known) => Drafting.Save(self, save, known, context),
        (TakeNumber take, Known known) => known.Number is null ? new NumberTaken(take.Number) : Response.Nothing,
        (AlignCalendar, Known known) => Drafting.Align(known, context),
        (AskConsent ask, Known known) => Consenting.Ask(self, ask, known, context),
        (GiveConsent give, Known known) => Consenting.Give(give, known, context),
        (DeclineConsent decline, Known known) => Consenting.Decline(decline, known, context),
        (DepositApplication deposit, Known known) => Submitting.Deposit(self, deposit, known, context),
        (SubmitApplication submit, Known known) => Submitting.Submit(self, submit, known, context),
        (ReopenLate reopen, Known known) => Submitting.Reopen(reopen, known, context),
        (WithdrawApplication, Known known) => Withdrawing.Withdraw(known, context),
        (NoteCancellation, Known known) => Withdrawing.Cancel(known, context),

        (CheckEligibility, Known known) => CheckingEligibility.Check(self, known, context),
        (ConfirmRule confirm, Known known) => CheckingEligibility.Confirm(confirm, known, context),
        (DeclareEligible, Known known) => CheckingEligibility.DeclareEligible(known, context),
        (DeclareIneligible, Known known) => CheckingEligibility.DeclareIneligible(known, context),

        (RequestComplement request, Known known) => Complementing.Request(request, known, context),
        (CancelComplement cancel, Known known) => Complementing.Cancel(cancel, known, context),
        (AnswerComplement answer, Known known) => Complementing.Answer(self, answer, known, context),

        (DeclareConflict conflict, Known known) => Reviewing.DeclareConflict(conflict, known, context),
        (BeginReview begin, Known known) => Reviewing.Begin(begin, known),
        (RecordOpinion record, Known known) => Reviewing.Record(record, known, context),
        (RecordDecision record, Known known) => Deciding.Record(record, known),
        (SetDecisionAside aside, Known known) => Deciding.SetAside(aside, known, context),
        (UndoDecision undo, Known known) => Deciding.Undo(undo, known, context),
        (NoteAgreementSigned, Known known) => Withdrawing.NoteSignature(known, context),
        (NoteSignedTextDropped, Known known) => known.AgreementSigned ? new SignedTextDropped(context.At) : Response.Nothing,
        (ReconsiderFile reconsider, Known known) => Deciding.Reconsider(reconsider, known, context),
        (NotifyDecision notify, Known known) => Deciding.Notify(notify, known, context),

        (AnnounceErasure announce, Known known) => Erasing.Announce(self, announce, known, context),
        (EraseFile erase, Known known) => Erasing.Erase(self, erase, known, context),
        (PlaceHold, Known known) => Erasing.Hold(known, context),
        (LiftHold, Known known) => Erasing.Lift(known, context),

        _ => throw new InvalidOperationException($"{command} is not decided."),
    };

    public override Response Tick(StreamId self, ApplicationState state, Context context) => state switch
    {
        Known { Phase: Phase.Draft } known => Drafting.Tick(known, context),
        Known { Phase: Phase.AwaitingComplement awaiting } known => Complementing.Tick(awaiting, known, context),
        Known { Phase: Phase.Lapsed } known => Erasing.Tick(self, known, context),
        Known known => Silence.Tick(known, context),
        _ => Response.Nothing,
    };

    public override ApplicationState Evolve(ApplicationState state, ApplicationEvent happened) => ApplicationEvolution.Evolve(state, happened);

    public override IEnumerable<Upcoming> Upcoming(ApplicationState state) => state switch
    {
        Known { Phase: Phase.Draft } known =>
        [
            .. ReminderSchedule.Pending(known.Deadline, known.Origin.ReminderLeads, known.RemindedUntil, known.Zone)
                .Select(reminder => new Upcoming(reminder.At, "Rappel\u202F: dossier non déposé")),
            new Upcoming(known.Deadline + Drafting.Grace, () => $"Classement sans dépôt, le dépôt étant clos le {French.Deadline(known.Deadline, known.Zone)}"),
        ],
        Known { Phase: Phase.AwaitingComplement awaiting } known =>
        [
            .. ReminderSchedule.Pending(awaiting.Request.DueAt, awaiting.Request.ReminderLeads, awaiting.RemindedUntil, known.Zone)
                .Select(reminder => new Upcoming(reminder.At, "Rappel\u202F: compléments attendus")),
            new Upcoming(awaiting.Request.DueAt + Drafting.Grace, () => $"Reprise en l’état, le délai pour compléter le dossier finissant le {French.Deadline(awaiting.Request.DueAt, known.Zone)}"),
        ],
        Known { Phase: Phase.Lapsed } known => Erasing.Upcoming(known),
        Known known when Silence.EndsAt(known) is { } end => [new Upcoming(end, "Terme du délai au bout duquel le silence vaut refus")],
        _ => [],
    };
}
