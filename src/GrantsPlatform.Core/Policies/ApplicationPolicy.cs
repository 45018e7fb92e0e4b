using System.Globalization;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Awards;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Policies;

/// <summary>What follows from the life of a file: messages to its team and to the service, and its way to the committee.</summary>
public sealed class ApplicationPolicy : Policy<ApplicationState, ApplicationEvent>
{
    /// <summary>The values by which a mail to a partner finds its share and its link.</summary>
    public const string PartnerValue = "partner";
    public const string ShareValue = "share";

    public override string Kind => ApplicationState.Kind;

    public override IEnumerable<Reaction> On(ApplicationEvent happened, ApplicationState after, EventPlace place)
    {
        var file = (Known)after;
        var self = place.Stream;
        var awards = AwardsState.IdOf(file.Call);
        return happened switch
        {
            // Begun while the call was being extended or cancelled, the draft may stand in no list yet that the call told: it asks once more.
            DraftStarted => [new Reaction.Send(self, new AlignCalendar())],
            DeadlineMoved e => [ToTeam("deadline-moved", file, self, ("closesAt", French.Deadline(e.ClosesAt, file.Zone)))],
            SubmissionReminderDue e => [ToTeam("submission-reminder", file, self, ("closesAt", French.Deadline(e.ClosesAt, file.Zone)))],
            DraftLapsed e => [ToTeam("draft-lapsed", file, self, ("closedAt", French.Deadline(e.ClosedAt, file.Zone)))],
            ApplicationDeposited { ToValidate: false } => [],
            ConsentAsked e => [Tell("partner-consent", self, new ToPartner(self.Key, e.Partner), file, [(PartnerValue, e.Partner), (ShareValue, e.Hash)])],
            ConsentDeclined e => [ToTeam("partner-consent-declined", file, self, (PartnerValue, e.Partner), (Message.ReasonVersion, place.Version.ToString(CultureInfo.InvariantCulture)))],
            ApplicationDeposited => [ToTeam("deposit-to-validate", file, self, ("closesAt", French.Deadline(file.Deadline, file.Zone)))],
            ReopenedLate e =>
            [
                ToTeam("reopened-late", file, self, ("until", French.Deadline(e.Until, file.Zone)), (Message.ReasonVersion, place.Version.ToString(CultureInfo.InvariantCulture))),
            ],
            ApplicationSubmitted e =>
            [
                new Reaction.Send(self, new CheckEligibility()),
                Received("receipt", file, self, e.At, e.Dossier),
            ],
            ComplementRequested e => [ToTeam("complement-requested", file, self, ("dueAt", French.Deadline(e.DueAt, file.Zone)), ("fields", string.Join(", ", e.Fields)))],
            ComplementReminderDue e => [ToTeam("complement-reminder", file, self, ("dueAt", French.Deadline(e.DueAt, file.Zone)))],
            ComplementAnswered e =>
            [
                new Reaction.Send(self, new CheckEligibility()),
                Received("complement-received", file, self, e.At, e.Dossier),
                ToService("complement-answered", file, self),
            ],
            ComplementLapsed e => [ToService("complement-lapsed", file, self, ("dueAt", French.Deadline(e.DueAt, file.Zone)))],
            SilencePeriodEnded e => [ToService("silence-period-ended", file, self, ("on", French.Date(e.On)))],
            FoundIneligible => [ToTeam("found-ineligible", file, self)],
            PersonRecused e => [new Reaction.Send(awards, new NoteRecusal(self.Key, e.Person))],
            ReadyForCommittee => [new Reaction.Send(awards, new EnterFile(CandidateOf(self, file)))],
            DecisionNotified e => [ToTeam(Entitlements.Decided(e.Session) ? EntitlementTemplateOf(e.Outcome) : TemplateOf(e.Outcome), file, self, ("amount", French.Amount(GrantedOf(file)))), Agreement(self, e.Outcome)],
            EligibilityReopened => [new Reaction.Send(self, new CheckEligibility()), ToService("eligibility-reopened", file, self)],
            DecisionReopened e => [new Reaction.Send(awards, new ReopenFile(self.Key, e.Session))],
            ApplicationWithdrawn e =>
            [
                new Reaction.Send(awards, new NoteWithdrawal(self.Key)),
                new Reaction.Send(AgreementState.IdOf(self.Key), new AbandonAgreement()),
                ToTeam("withdrawal-received", file, self, ("at", French.Instant(e.At, file.Zone))),
                ToService("withdrawn", file, self),
            ],
            CallCancelledForFile => [ToTeam("call-cancelled", file, self)],
            AnswersSaved or ConsentGiven or ConsentWithdrawn or EligibilityChecked or RuleConfirmed or FoundEligible
                or ReviewBegun or AgreementSignatureNoted or OpinionRecorded or DecisionRecorded or DecisionSetAside => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    /// <summary>With the day on which silence refuses, where it ever does.</summary>
    private static Reaction.Tell Received(string template, Known file, StreamId self, DateTimeOffset at, Dossier dossier) => file.EndsOn(at) is { } silence
        ? ToTeam(template, file, self, ("at", French.Instant(at, file.Zone)), ("hash", dossier.Hash), ("silenceOn", French.Date(silence)))
        : ToTeam($"{template}-open", file, self, ("at", French.Instant(at, file.Zone)), ("hash", dossier.Hash));

    private static Candidate CandidateOf(StreamId self, Known file) => new(
        self.Key, file.Origin.Siren, file.Origin.Organisation, file.Origin.Service, file.Receipt!.Dossier.Departement,
        file.Receipt.Dossier.Requested, file.Opinions, [.. file.Recused], file.Receipt.At);

    private static Money GrantedOf(Known file) => file.Phase is Phase.Decided decided ? decided.Granted.Sum(line => line.Amount) : Money.Zero;

    /// <summary>A later session may take back what an earlier one has granted.</summary>
    private static Reaction.Send Agreement(StreamId self, Outcome outcome) =>
        new(AgreementState.IdOf(self.Key), outcome == Outcome.Awarded ? new DraftAgreement() : new AbandonAgreement());

    private static string EntitlementTemplateOf(Outcome outcome) => outcome switch
    {
        Outcome.Awarded => "entitlement-awarded",
        Outcome.Rejected => "entitlement-rejected",
        _ => throw new InvalidOperationException($"{outcome} is no outcome without a committee."),
    };

    private static string TemplateOf(Outcome outcome) => outcome switch
    {
        Outcome.Awarded => "decision-awarded",
        Outcome.Rejected => "decision-rejected",
        Outcome.WaitingList => "decision-waiting-list",
        Outcome.Deferred => "decision-deferred",
        _ => throw new InvalidOperationException($"{outcome} has no letter."),
    };

    private static Reaction.Tell ToTeam(string template, Known file, StreamId self, params (string Name, string Value)[] values) =>
        Tell(template, self, new ToOrganisation(file.Origin.Organisation), file, values);

    private static Reaction.Tell ToService(string template, Known file, StreamId self, params (string Name, string Value)[] values) =>
        Tell(template, self, new ToRole(Role.ProgrammeManager, file.Origin.Programme), file, values);

    private static Reaction.Tell Tell(string template, StreamId self, Recipient to, Known file, (string Name, string Value)[] values) =>
        new(new Message(template, self, [to],
            values.Append(("file", self.Key)).Append(("applicant", file.Origin.ApplicantName)).ToImmutableSorted(value => value.Item1, value => value.Item2)));
}
