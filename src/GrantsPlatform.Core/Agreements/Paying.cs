using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Two or three persons stand behind every payment: one asks for it, others approve.</summary>
internal static class Paying
{
    public static Decision Prepare(PrepareInstalment prepare, Known known, Instalment one, Context context)
    {
        if (!context.Actor.IsPerson()) return new PersonNeeded();
        if (!known.InForce) return new NoActInForce();
        if (one.Phase == InstalmentPhase.Prepared && one.Preparation!.By == context.Actor) return Decision.Nothing;
        if (one.Phase is not (InstalmentPhase.Due or InstalmentPhase.Rejected)) return new InstalmentInWrongPhase(one.Phase);
        ImmutableArray<string> missing = [.. one.Plan.Evidence.Except(prepare.Evidence.IsDefault ? [] : prepare.Evidence)];
        if (!missing.IsEmpty) return new EvidenceMissing(missing);
        return VerifiedDetails(one, context) is { } hash
            ? new InstalmentPrepared(prepare.Instalment, one.Payee, one.Amount, hash, context.Actor, context.At)
            : new BankDetailsNotVerified((context.Facts.Get<OrganisationState>(OrganisationState.IdOf(one.Payee)) as OrganisationState.Registered)?.LegalName ?? one.Payee);
    }

    public static Decision Approve(ApproveInstalment approve, Known known, Instalment one, Context context)
    {
        if (!context.Actor.IsPerson()) return new PersonNeeded();
        if (!known.InForce) return new NoActInForce();
        if (one.Phase is InstalmentPhase.Prepared or InstalmentPhase.Approved && one.Approvers.Contains(context.Actor)) return Decision.Nothing;
        if (one.Phase != InstalmentPhase.Prepared) return new InstalmentInWrongPhase(one.Phase);
        if (one.Preparation!.By == context.Actor) return new ApprovedByPreparer();
        var needed = context.Facts.DefinitionUnder(known.Programme, known.Revision).Payment!.ApprovalsFor(one.Amount);
        return new InstalmentApproved(approve.Instalment, context.Actor, context.At, Final: one.Approvers.Length + 1 >= needed);
    }

    public static Decision SendBack(SendBackInstalment back, Instalment one, Context context) => one.Phase switch
    {
        InstalmentPhase.Due => Decision.Nothing,
        InstalmentPhase.Prepared or InstalmentPhase.Approved => context.Reason.IsMissing() ? new ReasonMissing() : new InstalmentSentBack(back.Instalment, context.Actor),
        _ => new InstalmentInWrongPhase(one.Phase),
    };

    /// <summary>Every batch is answered once, so that a second asking finds the first answer.</summary>
    public static Decision Claim(ClaimInstalment claim, Known known, Instalment one, Context context)
    {
        if (one.Asked.Contains(claim.Batch)) return Decision.Nothing;
        if (!known.InForce || one.Phase != InstalmentPhase.Approved) return new InstalmentNotClaimed(claim.Instalment, claim.Batch, DropCause.NotApproved);
        return VerifiedDetails(one, context) is { } hash && hash == one.Preparation!.BankHash
            ? new InstalmentClaimed(claim.Instalment, claim.Batch, one.Payee, one.Amount, hash)
            : new InstalmentNotClaimed(claim.Instalment, claim.Batch, DropCause.BankDetailsChanged);
    }

    public static Decision Release(ReleaseClaim release, Instalment one, Context context) => one switch
    {
        { Phase: InstalmentPhase.Claimed } when one.Batch == release.Batch => VerifiedDetails(one, context) == one.Preparation!.BankHash
            ? new InstalmentReleased(release.Instalment, release.Batch)
            : new InstalmentNotClaimed(release.Instalment, release.Batch, DropCause.BankDetailsChanged),
        _ when one.Asked.Contains(release.Batch) && one.Batch != release.Batch => Decision.Nothing,
        _ => new NotInThatBatch(release.Batch),
    };

    public static Decision Order(OrderInstalment order, Instalment one) => Answer(
        one, order.Batch, InstalmentPhase.Claimed, [InstalmentPhase.Ordered, InstalmentPhase.Paid, InstalmentPhase.Rejected],
        () => new InstalmentOrdered(order.Instalment, order.Batch, order.Reference));

    public static Decision Pay(RecordPayment payment, Known known, Instalment one, Context context)
    {
        var paid = new InstalmentPaid(payment.Instalment, payment.Batch, payment.PaidOn, payment.Reference);
        if (one.Payment is not null) return one.Payment == paid ? Decision.Nothing : new InstalmentInWrongPhase(one.Phase);
        var last = known.Settlement is not null && known.Instalments.Values.All(other => other == one || other.IsOver);
        return one.Phase != InstalmentPhase.Ordered || one.Batch != payment.Batch ? new NotInThatBatch(payment.Batch)
            : last ? Decision.Accept(paid, new AgreementCompleted(context.At))
            : paid;
    }

    public static Decision Reject(RecordRejection rejection, Instalment one) => Answer(
        one, rejection.Batch, InstalmentPhase.Ordered, [InstalmentPhase.Rejected],
        () => new InstalmentRejected(rejection.Instalment, rejection.Batch, rejection.Cause));

    public static IEnumerable<Need> NeedsOf(Known known, string instalment) =>
        known.Instalments.TryGetValue(instalment, out var one) ? [new Need.State(OrganisationState.IdOf(one.Payee))] : [];

    private static Decision Answer(Instalment one, string batch, InstalmentPhase from, InstalmentPhase[] already, Func<AgreementEvent> happened) =>
        one.Batch != batch ? new NotInThatBatch(batch)
        : already.Contains(one.Phase) ? Decision.Nothing
        : one.Phase == from ? happened()
        : new InstalmentInWrongPhase(one.Phase);

    private static string? VerifiedDetails(Instalment one, Context context) =>
        context.Facts.Get<OrganisationState>(OrganisationState.IdOf(one.Payee)) is OrganisationState.Registered { BankDetails: { VerifiedBy: not null } details }
            ? details.Hash
            : null;

    private static bool IsPerson(this Actor actor) => actor.PersonId is not null;
}
