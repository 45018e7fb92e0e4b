using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Payments.PaymentBatchState.Known;

namespace GrantsPlatform.Core.Payments;

/// <summary>A batch asks the agreements, and tells them what has become of their instalments.</summary>
public sealed class PaymentBatchPolicy : Policy<PaymentBatchState, PaymentBatchEvent>
{
    public override string Kind => PaymentBatchState.Kind;

    public override IEnumerable<Reaction> On(PaymentBatchEvent happened, PaymentBatchState after, EventPlace place)
    {
        var known = (Known)after;
        var batch = place.Stream.Key;
        return (happened, known.Phase) switch
        {
            (ClaimAsked e, _) => [To(e.Application, new ClaimInstalment(e.Instalment, batch))],
            // Where the agreement itself said no, it has nothing to take back.
            (ClaimDropped e, _) => [To(e.Application, new ReleaseClaim(e.Instalment, batch))],
            (BatchCancelled, _) => known.Held.Select(claim => To(claim.Application, new ReleaseClaim(claim.Instalment, batch))),
            (BatchExported, BatchPhase.Exported { Lines: var lines }) => lines.Values.Select(line => To(line.Application, new OrderInstalment(line.Instalment, batch, line.Line))),
            (LinePaid e, BatchPhase.Exported { Lines: var lines }) => [To(lines[e.Line].Application, new RecordPayment(lines[e.Line].Instalment, batch, e.PaidOn, e.Reference))],
            (LineRejected e, BatchPhase.Exported { Lines: var lines }) => [To(lines[e.Line].Application, new RecordRejection(lines[e.Line].Instalment, batch, e.Cause))],
            (BatchOpened or ClaimHeld or BatchSealed, _) => [],
            _ => throw new InvalidOperationException($"{happened} has no policy."),
        };
    }

    private static Reaction.Send To(string application, AgreementCommand command) => new(AgreementState.IdOf(application), command);
}
