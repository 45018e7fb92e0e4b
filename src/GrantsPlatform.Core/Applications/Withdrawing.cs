using GrantsPlatform.Core.Calls;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Applications.ApplicationState.Known;

namespace GrantsPlatform.Core.Applications;

internal static class Withdrawing
{
    /// <summary>By what the applicant knows: to be refused here must not tell of a decision that nobody has notified.</summary>
    public static Response Withdraw(Known known, Context context) => known.ToldPhase() switch
    {
        Phase.Withdrawn => Response.Nothing,
        _ when known.AgreementSigned => new AgreementSignedAlready(),
        Phase.Ineligible or Phase.Cancelled or Phase.Decided { Outcome: Outcome.Rejected } => new ApplicationInWrongPhase(PhaseWords.Of(known.Phase)),
        _ => new ApplicationWithdrawn(context.At),
    };

    public static Response NoteSignature(Known known, Context context) =>
        known.AgreementSigned || known.Phase is Phase.Withdrawn ? Response.Nothing : new AgreementSignatureNoted(context.At);

    public static Response Cancel(Known known, Context context)
    {
        if (known.Phase is Phase.Cancelled or Phase.Withdrawn) return Response.Nothing;
        return Drafting.CallOf(known, context).Phase == CallPhase.Cancelled ? new CallCancelledForFile(context.At) : Response.Nothing;
    }
}
