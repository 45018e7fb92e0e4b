using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class Ending
{
    public static Response Terminate(Known known, Context context)
    {
        if (known.Phase is AgreementPhase.Terminated or AgreementPhase.CutShort) return Response.Nothing;
        if (known.Phase is AgreementPhase.Completed or AgreementPhase.Abandoned) return new AgreementInWrongPhase(AgreementWords.Of(known.Phase));
        if (context.Reason.IsMissing()) return new ReasonMissing();
        if (known.Instalments.Values.Any(one => one.IsInBatch)) return new PaymentsUnderWay();
        return Response.Accept([.. Cancelled(known, one => !one.IsOver), new AgreementTerminated(context.At, context.Actor, known.Paid)]);
    }

    public static Response Abandon(Known known, Context context) => known.Phase switch
    {
        AgreementPhase.Drafted or AgreementPhase.Sent or AgreementPhase.Signed => new AgreementAbandoned(context.At),
        AgreementPhase.Abandoned or AgreementPhase.Terminated or AgreementPhase.CutShort => Response.Nothing,
        _ => new AgreementInWrongPhase(AgreementWords.Of(known.Phase)),
    };

    public static IEnumerable<AgreementEvent> Cancelled(Known known, Func<Instalment, bool> which) =>
        known.Instalments.Values.Where(which).Select(one => new InstalmentCancelled(one.Plan.Instalment));
}
