using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

internal static class InstalmentEvolution
{
    public static Known Evolve(Known known, AgreementEvent happened) => happened switch
    {
        InstalmentDue e => At(known, e.Instalment, _ => new InstalmentPhase.Due()),
        InstalmentPrepared e => At(known, e.Instalment, _ => new InstalmentPhase.Prepared(new Backing(e, []))),
        InstalmentApproved e => At(known, e.Instalment, phase => Approved(e, phase)),
        InstalmentSentBack e => At(known, e.Instalment, _ => new InstalmentPhase.Due()),
        InstalmentClaimed e => With(known, e.Instalment, one => Answered(one, e.Batch) with { Phase = new InstalmentPhase.Claimed(ApprovalOf(one.Phase), e.Batch) }),
        InstalmentNotClaimed { Cause: DropCause.BankDetailsChanged } e => With(known, e.Instalment, one => Answered(one, e.Batch) with { Phase = new InstalmentPhase.Due() }),
        InstalmentNotClaimed e => With(known, e.Instalment, one => Answered(one, e.Batch)),
        InstalmentReleased e => At(known, e.Instalment, phase => new InstalmentPhase.Approved(ApprovalOf(phase))),
        InstalmentOrdered e => At(known, e.Instalment, phase => new InstalmentPhase.Ordered(ApprovalOf(phase), e.Batch, e.Reference)),
        InstalmentPaid e => At(known, e.Instalment, phase => new InstalmentPhase.Paid(ApprovalOf(phase), e)),
        InstalmentRejected e => At(known, e.Instalment, _ => new InstalmentPhase.Rejected(e.Batch, e.Cause)),
        InstalmentCancelled e => At(known, e.Instalment, _ => new InstalmentPhase.Cancelled()),
        _ => throw new InvalidOperationException($"{happened} does not evolve an agreement."),
    };

    private static InstalmentPhase Approved(InstalmentApproved e, InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Prepared { Backing: var backing } when e.Final => new InstalmentPhase.Approved(backing with { Approvers = backing.Approvers.Add(e.By) }),
        InstalmentPhase.Prepared { Backing: var backing } => new InstalmentPhase.Prepared(backing with { Approvers = backing.Approvers.Add(e.By) }),
        _ => throw new InvalidOperationException($"{e} does not evolve {phase}."),
    };

    private static Backing ApprovalOf(InstalmentPhase phase) => phase switch
    {
        InstalmentPhase.Approved approved => approved.Backing,
        InstalmentPhase.Claimed claimed => claimed.Backing,
        InstalmentPhase.Ordered ordered => ordered.Backing,
        _ => throw new InvalidOperationException($"Nobody has approved what is {phase}."),
    };

    private static Instalment Answered(Instalment one, string batch) => one with { Asked = one.Asked.Add(batch) };

    private static Known At(Known known, string instalment, Func<InstalmentPhase, InstalmentPhase> move) => With(known, instalment, one => one with { Phase = move(one.Phase) });

    private static Known With(Known known, string instalment, Func<Instalment, Instalment> change) =>
        known with { Instalments = known.Instalments.SetItem(instalment, change(known.Instalments[instalment])) };
}
