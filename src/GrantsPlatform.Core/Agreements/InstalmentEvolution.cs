using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class InstalmentEvolution
{
    public static Known Evolve(Known known, AgreementEvent happened) => happened switch
    {
        InstalmentDue e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Due }),
        InstalmentPrepared e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Prepared, Preparation = e, Approvers = [], Batch = null, Rejection = null }),
        InstalmentApproved e => With(known, e.Instalment, one => one with
        {
            Phase = e.Final ? InstalmentPhase.Approved : InstalmentPhase.Prepared,
            Approvers = one.Approvers.Add(e.By),
        }),
        InstalmentSentBack e => With(known, e.Instalment, BackToPreparer),
        InstalmentClaimed e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Claimed, Batch = e.Batch, Asked = one.Asked.Add(e.Batch) }),
        InstalmentNotClaimed { Cause: DropCause.BankDetailsChanged } e => With(known, e.Instalment, one => BackToPreparer(one) with { Asked = one.Asked.Add(e.Batch) }),
        InstalmentNotClaimed e => With(known, e.Instalment, one => one with { Asked = one.Asked.Add(e.Batch) }),
        InstalmentReleased e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Approved, Batch = null }),
        InstalmentOrdered e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Ordered, Reference = e.Reference }),
        InstalmentPaid e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Paid, Payment = e }),
        InstalmentRejected e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Rejected, Rejection = e.Cause }),
        InstalmentCancelled e => With(known, e.Instalment, one => one with { Phase = InstalmentPhase.Cancelled }),
        _ => throw new InvalidOperationException($"{happened} does not evolve an agreement."),
    };

    private static Instalment BackToPreparer(Instalment one) => one with { Phase = InstalmentPhase.Due, Preparation = null, Approvers = [], Batch = null };

    private static Known With(Known known, string instalment, Func<Instalment, Instalment> change) =>
        known with { Instalments = known.Instalments.SetItem(instalment, change(known.Instalments[instalment])) };
}
