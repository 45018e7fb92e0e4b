using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class ApplicationEvolution
{
    public static ApplicationState Evolve(ApplicationState state, ApplicationEvent happened) => (happened, state) switch
    {
        (DraftStarted e, _) => new Known(e, new Phase.Draft()),
        (NumberTaken e, Known known) => known with { Number = e.Number },
        (AnswersSaved e, Known known) => known with
        {
            Marks = known.Marks.SetItems(e.Marks),
            // What was handed over for validation is not what stands there now.
            Phase = known.Phase switch { Phase.Draft => new Phase.Draft(), Phase.Lapsed => new Phase.Lapsed(), var other => other },
        },
        (ConsentAsked e, Known known) => known with { Consents = known.Consents.SetItem(e.Partner, new Consent(e.Hash, ConsentStatus.Asked)) },
        (ConsentGiven e, Known known) => known with { Consents = known.Consents.SetItem(e.Partner, new Consent(e.Hash, ConsentStatus.Given)) },
        (ConsentDeclined e, Known known) => known with { Consents = known.Consents.SetItem(e.Partner, new Consent(e.Hash, ConsentStatus.Declined)) },
        (ConsentWithdrawn e, Known known) => known with { Consents = known.Consents.SetItem(e.Partner, known.Consents[e.Partner] with { Status = ConsentStatus.Withdrawn }) },
        (ApplicationDeposited e, Known known) => known with { Phase = new Phase.Draft(new Deposit(e.Hash, e.By)) },
        (ApplicationSubmitted e, Known known) => known with { Phase = new Phase.Submitted(), Receipt = new Receipt(e.At, e.Dossier, 1), CompleteSince = e.At, Silence = e.Silence ?? Programmes.SilenceTerms.Usual, KeptUntil = null, ErasableFrom = null },
        (ReopenedLate e, Known known) => known with { Phase = new Phase.Draft(), LateUntil = e.Until, RemindedUntil = e.At, KeptUntil = null, ErasableFrom = null },
        // Whoever learns of a later deadline is not reminded at once of what lies behind.
        (DeadlineMoved e, Known known) => known with { ClosesAt = e.ClosesAt, RemindedUntil = e.At },
        (SubmissionReminderDue e, Known known) => known with { RemindedUntil = ReminderSchedule.At(e.ClosesAt, e.Lead, known.Zone) },
        (DraftLapsed, Known known) => known with { Phase = new Phase.Lapsed((known.Phase as Phase.Draft)?.Deposit) },

        (EligibilityChecked e, Known known) => known with
        {
            Rules = known.Rules.SetItems(e.Results.Select(result => KeyValuePair.Create(
                result.Rule,
                // An instructor's word stands where the rule still needs one.
                new RuleStanding(result, result.Verdict == Programmes.RuleVerdict.NeedsPerson ? known.Rules.GetValueOrDefault(result.Rule)?.Confirmed : null)))),
        },
        (RuleConfirmed e, Known known) => known with { Rules = known.Rules.SetItem(e.Rule, known.Rules[e.Rule] with { Confirmed = e.Holds }) },
        (FoundEligible e, Known known) => known with { Phase = new Phase.Eligible(), FoundAt = e.At, AnswerToRead = false },
        (FoundIneligible e, Known known) => known with { Phase = new Phase.Ineligible(e.Rules) { NotifiedAt = e.At }, FoundAt = e.At },

        (ComplementRequested e, Known known) => known with { Complements = e.Number, Unanswered = null, AnswerToRead = false, Phase = new Phase.AwaitingComplement(e, known.Phase) },
        (ComplementReminderDue e, Known { Phase: Phase.AwaitingComplement awaiting } known) =>
            known with { Phase = awaiting with { RemindedUntil = ReminderSchedule.At(e.DueAt, e.Lead, known.Zone) } },
        (ComplementAnswered e, Known known) => known with
        {
            Phase = known.Phase is Phase.AwaitingComplement awaiting ? awaiting.ResumesAs : known.Phase,
            Receipt = known.Receipt.Required("the receipt") with { Dossier = e.Dossier, Submission = e.Number + 1 },
            Unanswered = null,
            AnswerToRead = true,
            CompleteSince = e.At,
            SilenceNoted = false,
        },
        (ComplementLapsed e, Known { Phase: Phase.AwaitingComplement awaiting } known) => known with
        {
            Phase = awaiting.ResumesAs,
            Unanswered = awaiting.Request,
            CompleteSince = e.DueAt,
            SilenceNoted = false,
        },
        (ComplementCancelled, Known { Phase: Phase.AwaitingComplement awaiting } known) => known with { Phase = awaiting.ResumesAs },
        (SilencePeriodEnded, Known known) => known with { SilenceNoted = true },

        (PersonRecused e, Known known) => known with { Recused = known.Recused.Add(e.Person) },
        (ReviewBegun, Known { Phase: Phase.AwaitingComplement awaiting } known) => known with { Phase = awaiting with { ResumesAs = new Phase.UnderReview() } },
        (ReviewBegun, Known known) => known with { Phase = new Phase.UnderReview() },
        (InstructorNoted e, Known known) => known with { Instructors = known.Instructors.SetItem(e.Level, e.Person) },
        (OpinionRecorded e, Known known) => known with { Opinions = known.Opinions.SetItem(e.Level, e.Opinion), LatestOpinion = e.Level, AnswerToRead = false },
        (ReadyForCommittee e, Known known) => known with { Phase = new Phase.Ready(), ReadyAt = e.At },
        (DecisionRecorded e, Known known) => known with { Phase = new Phase.Decided(e.Session, e.Outcome, e.Granted, Notified: false) { Before = BeforeSession(e.Session, known.Phase) } },
        (DecisionSetAside, Known { Phase: Phase.Decided decided } known) => known with { Phase = decided with { Reopened = true } },
        (DecisionUndone, Known { Phase: Phase.Decided decided } known) => known with { Phase = decided.Before is { } before ? before : new Phase.Ready() },
        (DecisionNotified e, Known { Phase: Phase.Decided decided } known) => known with
        {
            Phase = decided with { Notified = true, NotifiedAt = e.At },
            Answered = known.Answered || Silence.IsAnswer(e.Outcome),
        },
        (EligibilityReopened e, Known known) => known with { Phase = new Phase.Submitted(), CompleteSince = e.At, SilenceNoted = false },
        (DecisionReopened { Outcome: Outcome.Awarded }, Known { Phase: Phase.Decided decided } known) => known with { Phase = decided with { Reopened = true } },
        (DecisionReopened e, Known known) => known with { Phase = new Phase.Ready(), CompleteSince = e.At, SilenceNoted = false, Answered = false },
        (ApplicationWithdrawn e, Known known) => known with { Phase = new Phase.Withdrawn(), EndedAt = e.At },
        (AgreementSignatureNoted, Known known) => known with { AgreementSigned = true },
        (SignedTextDropped, Known known) => known with { AgreementSigned = false },
        (CallCancelledForFile e, Known known) => known with { Phase = new Phase.Cancelled(), EndedAt = e.At },

        (DraftKept e, Known known) => known with { KeptUntil = e.Until, WarnedOn = e.WarnedOn, ErasableFrom = null },
        (ErasureAnnounced e, Known known) => known with { ErasableFrom = e.From },
        (HoldPlaced, Known known) => known with { IsOnHold = true },
        // Whoever was warned before is warned again.
        (HoldLifted, Known known) => known with { IsOnHold = false, ErasableFrom = null },
        (FileErased e, Known known) => known with { Erased = e },
        _ => throw new InvalidOperationException($"{happened} does not evolve {state}."),
    };

    /// <summary>A session that decides again takes the place of its own decision, and not of an earlier session's.</summary>
    private static Phase.Decided? BeforeSession(string session, Phase phase) => phase is not Phase.Decided decided ? null : decided.Session == session ? decided.Before : decided;
}
