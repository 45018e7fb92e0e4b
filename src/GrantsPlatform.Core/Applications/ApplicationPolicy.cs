using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Mails;
using GrantsPlatform.Core.Numbers;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>What follows from the life of a file: messages to its team and to the service.</summary>
public sealed class ApplicationPolicy : Policy<ApplicationState, ApplicationEvent>
{
    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationState after, EventPlace place)
    {
        var file = (Known)after;
        var self = place.Stream;
        return happened switch
        {
            // Begun while the call was being extended or cancelled, the draft may stand in no list yet that the call told: it asks once more.
            DraftStarted e => [new Reaction.Send(self, new AlignCalendar()), .. NumberFor(self, e)],
            DeadlineMoved e => [ToTeam(new DeadlineMovedNotice(e.ClosesAt), file, self)],
            SubmissionReminderDue e => [ToTeam(new SubmissionReminderNotice(e.ClosesAt), file, self)],
            DraftLapsed e => [ToTeam(new DraftLapsedNotice(e.ClosedAt), file, self)],
            ApplicationDeposited { ToValidate: false } => [],
            ConsentAsked e => [Tell(new PartnerConsentNotice(e.Partner, e.Hash), self, new ToPartner(self.Key, e.Partner))],
            ConsentDeclined e => [ToTeam(new PartnerConsentDeclinedNotice(e.Partner, place.Version), file, self)],
            ApplicationDeposited e => [Tell(new DepositToValidateNotice(file.Deadline), self, new ToHolders(file.Origin.Organisation, RightsTo.Send, e.By.PersonId))],
            ReopenedLate e => [ToTeam(new ReopenedLateNotice(e.Until, place.Version), file, self)],
            ApplicationSubmitted e =>
            [
                new Reaction.Send(self, new CheckEligibility()),
                ToTeam(new ReceiptNotice(e.At, e.Dossier.Hash, file.EndsOn(e.At)), file, self),
            ],
            ComplementRequested e => [ToTeam(new ComplementRequestedNotice(e.Number, e.Fields, e.DueAt), file, self)],
            ComplementCancelled e => [ToTeam(new ComplementCancelledNotice(e.Fields, place.Version), file, self)],
            ComplementReminderDue e => [ToTeam(new ComplementReminderNotice(e.DueAt), file, self)],
            ComplementAnswered e =>
            [
                new Reaction.Send(self, new CheckEligibility()),
                ToTeam(new ComplementReceivedNotice(e.At, e.Dossier.Hash, file.EndsOn(e.At)), file, self),
                ToService(new ComplementAnsweredNotice(), file, self),
            ],
            ComplementLapsed e => [ToService(new ComplementLapsedNotice(e.DueAt), file, self)],
            SilencePeriodEnded e => [ToService(new SilencePeriodEndedNotice(e.On), file, self)],
            FoundIneligible e => [ToTeam(new FoundIneligibleNotice(e.Rules), file, self)],
            DecisionNotified e => [ToTeam(DecisionNotice.Of(e.Session, e.Outcome, GrantedOf(file)), file, self)],
            EligibilityReopened => [new Reaction.Send(self, new CheckEligibility()), ToService(new EligibilityReopenedNotice(), file, self)],
            ApplicationWithdrawn e => [ToTeam(new WithdrawalReceivedNotice(e.At), file, self), ToService(new WithdrawnNotice(), file, self)],
            CallCancelledForFile => [ToTeam(new CallCancelledNotice(), file, self)],
            FileErased => [new Reaction.SendToEach(MailsView.Name, MailsView.All, null, null, new EraseMail()) { Range = MailsView.RangeOf(self.Key) }],
            ErasureAnnounced e => [ToTeam(new ErasureAnnouncedNotice(e.From, e.As, e.Instead), file, self)],
            AnswersSaved or NumberTaken or ConsentGiven or ConsentWithdrawn or EligibilityChecked or RuleConfirmed or FoundEligible
                or ReviewBegun or InstructorNoted or AgreementSignatureNoted or SignedTextDropped or OpinionRecorded or DecisionRecorded or DecisionSetAside or DecisionUndone or PersonRecused
                or ReadyForCommittee or DecisionReopened or DraftKept or HoldPlaced or HoldLifted => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static IEnumerable<Reaction> NumberFor(StreamId self, DraftStarted started) =>
        started.Series is { } series ? [new Reaction.Send(NumbersState.IdOf(series), new AssignNumber(self.Key))] : [];

    private static ImmutableArray<AmountLine> GrantedOf(Known file) => file.Phase is Phase.Decided decided ? decided.Granted : [];

    private static Reaction.Tell ToTeam(Notice notice, Known file, StreamId self) => Tell(notice, self, new ToOrganisation(file.Origin.Organisation));

    private static Reaction.Tell ToService(Notice notice, Known file, StreamId self) => Tell(notice, self, new ToRole(Role.ProgrammeManager, file.Origin.Programme));

    private static Reaction.Tell Tell(Notice notice, StreamId self, Recipient to) => new(new Message(notice, self, [to]));
}
