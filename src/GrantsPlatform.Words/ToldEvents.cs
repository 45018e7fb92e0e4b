using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Applications;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

/// <summary>
/// What an applicant reads in the history of a file: what the applicant did and was told. Opinions, scores, recusals and decisions that
/// nobody has notified yet stay inside the service. An event without a line here is an error; a test finds it.
/// </summary>
public static class ToldEvents
{
    public static bool IsTold(Event happened) => happened switch
    {
        DraftStarted or ApplicationDeposited or ApplicationSubmitted or ReopenedLate or DeadlineMoved or SubmissionReminderDue or DraftLapsed
            or ConsentAsked or ConsentGiven or ConsentDeclined or ConsentWithdrawn
            or ComplementRequested or ComplementReminderDue or ComplementAnswered or ComplementLapsed or ComplementCancelled or SilencePeriodEnded
            or FoundEligible or FoundIneligible or EligibilityReopened or DecisionReopened or DecisionNotified
            or ApplicationWithdrawn or CallCancelledForFile or DraftKept or ErasureAnnounced or FileErased => true,
        // Why a file is kept longer is the service's own.
        HoldPlaced or HoldLifted => false,
        AnswersSaved or NumberTaken or EligibilityChecked or RuleConfirmed or PersonRecused or ReviewBegun or InstructorNoted or OpinionRecorded or ReadyForCommittee or DecisionRecorded or DecisionSetAside or DecisionUndone => false,
        // Told by the agreement itself.
        AgreementSignatureNoted or SignedTextDropped => false,

        AgreementSent or SignatureReminderDue or AgreementSigned or PartnerSigned or PartnerDeclined or SignedCopyHandedIn or SignedCopyConfirmed or SignedCopyRefused or AgreementActivated
            or AmendmentAsked or AmendmentRequestDeclined or AmendmentRequestTakenUp or AmendmentProposed or AmendmentDropped or AgreementAmended
            or AgreementTerminated or AgreementSettled or AgreementCompleted or InstalmentPaid => true,
        AgreementEvent => false,

        _ => throw EventWords.None(happened),
    };
}
