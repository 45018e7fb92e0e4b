using GrantsPlatform.Core.Agreements;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Core.Payments;

/// <summary>What an agreement answers to a batch that has asked for one of its instalments.</summary>
public sealed class BatchesAfterAgreements : Following<AgreementEvent>
{
    public override string Kind => AgreementState.Kind;

    public override IEnumerable<Reaction> On(AgreementEvent happened, EventPlace place) => happened switch
    {
        InstalmentClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteClaim(place.Stream.Key, e.Instalment, e.Payee, e.Amount, e.BankHash))],
        InstalmentNotClaimed e => [new Reaction.Send(PaymentBatchState.IdOf(e.Batch), new NoteDrop(place.Stream.Key, e.Instalment, e.Cause))],
        _ => [],
    };
}
