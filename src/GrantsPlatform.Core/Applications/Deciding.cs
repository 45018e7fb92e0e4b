using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

/// <summary>The committee's decisions are taken on the awards of the call; the file follows.</summary>
internal static class Deciding
{
    public static Response Record(RecordDecision record, Known known) => known.Phase switch
    {
        // The applicant was quicker: the award is released on its own way.
        Phase.Withdrawn => Response.Nothing,
        Phase.Decided { Reopened: false } decided when decided.Session == record.Session && decided.Outcome == record.Outcome && Wire.Same(decided.Granted, record.Granted) => Response.Nothing,
        Phase.Ready or Phase.Decided => new DecisionRecorded(record.Session, record.Outcome, record.Granted),
        _ => new ApplicationInWrongPhase(PhaseWords.Of(known.Phase)),
    };

    /// <summary>What the applicant was told stands.</summary>
    public static Response SetAside(SetDecisionAside aside, Known known, Context context) =>
        known.Phase is Phase.Decided { Notified: false, Reopened: false } decided && decided.Session == aside.Session
            ? new DecisionSetAside(decided.Session, context.At)
            : Response.Nothing;

    public static Response Undo(UndoDecision undo, Known known, Context context) =>
        known.Phase is Phase.Decided { Notified: false } decided && decided.Session == undo.Session ? new DecisionUndone(decided.Session, context.At) : Response.Nothing;

    /// <summary>Only of what the appeal was against: a later decision stands.</summary>
    public static Response Reconsider(ReconsiderFile reconsider, Known known, Context context) => known.Phase switch
    {
        Phase.Ineligible ineligible when ineligible.NotifiedAt == reconsider.Against => new EligibilityReopened(context.At),
        Phase.Decided { Reopened: false } decided when decided.NotifiedAt == reconsider.Against => new DecisionReopened(decided.Session, decided.Outcome, context.At),
        _ => Response.Nothing,
    };

    public static Response Notify(NotifyDecision notify, Known known, Context context) => known.Phase switch
    {
        Phase.Decided { Notified: false, Reopened: false } decided when decided.Session == notify.Session => new DecisionNotified(decided.Session, decided.Outcome, context.At),
        // Told already, withdrawn, or decided again by a later session that will tell.
        _ => Response.Nothing,
    };
}
