using System.Collections.Immutable;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Organisations;
using GrantsPlatform.Core.Programmes;
using Known = GrantsPlatform.Core.Agreements.AgreementState.Known;

namespace GrantsPlatform.Core.Agreements;

/// <summary>Two or three persons stand behind every payment: one asks for it, others approve.</summary>
internal static class Paying
{
    public static Response Prepare(PrepareInstalment prepare, Known known, Instalment one, Context context)
    {
        if (!context.Actor.IsPerson()) return new PersonNeeded();
        if (!known.InForce) return new NoActInForce();
        if (one.Phase is InstalmentPhase.Prepared prepared && prepared.Backing.Preparation.By == context.Actor) return Response.Nothing;
        if (one.Phase is not (InstalmentPhase.Due or InstalmentPhase.Rejected)) return WrongPhase(one);
        ImmutableArray<string> missing = [.. one.Plan.Evidence.Except(prepare.Evidence.IsDefault ? [] : prepare.Evidence)];
        if (!missing.IsEmpty) return new EvidenceMissing(missing);
        return VerifiedDetails(one, context) is { } hash
            ? new InstalmentPrepared(prepare.Instalment, one.Payee, one.Amount, hash, context.Actor, context.At)
            : new BankDetailsNotVerified(DraftingAgreements.BodyOf(one.Payee, context)?.LegalName ?? one.Payee);
    }

    public static Response Approve(ApproveInstalment approve, Known known, Instalment one, Context context)
    {
        if (!context.Actor.IsPerson()) return new PersonNeeded();
        if (!known.InForce) return new NoActInForce();
        return one.Phase switch
        {
            InstalmentPhase.Prepared { Backing: var backing } when backing.Approvers.Contains(context.Actor) => Response.Nothing,
            InstalmentPhase.Approved { Backing: var backing } when backing.Approvers.Contains(context.Actor) => Response.Nothing,
            InstalmentPhase.Prepared { Backing: var backing } when backing.Preparation.By == context.Actor => new ApprovedByPreparer(),
            InstalmentPhase.Prepared { Backing: var backing } =>
                new InstalmentApproved(approve.Instalment, context.Actor, context.At, Final: backing.Approvers.Length + 1 >= Needed(known, one, context)),
            _ => WrongPhase(one),
        };
    }

    public static Response SendBack(SendBackInstalment back, Instalment one, Context context) => one.Phase switch
    {
        InstalmentPhase.Due => Response.Nothing,
        InstalmentPhase.Prepared or InstalmentPhase.Approved => context.Reason.IsMissing() ? new ReasonMissing() : new InstalmentSentBack(back.Instalment, context.Actor),
        _ => WrongPhase(one),
    };

    /// <summary>Every batch is answered once, so that a second asking finds the first answer.</summary>
    public static Response Claim(ClaimInstalment claim, Known known, Instalment one, Context context)
    {
        if (one.Asked.Contains(claim.Batch)) return Response.Nothing;
        if (!known.InForce || one.Phase is not InstalmentPhase.Approved { Backing.Preparation.BankHash: var prepared })
            return new InstalmentNotClaimed(claim.Instalment, claim.Batch, DropCause.NotApproved);
        return VerifiedDetails(one, context) == prepared
            ? new InstalmentClaimed(claim.Instalment, claim.Batch, one.Payee, one.Amount, prepared)
            : new InstalmentNotClaimed(claim.Instalment, claim.Batch, DropCause.BankDetailsChanged);
    }

    public static Response Release(ReleaseClaim release, Instalment one, Context context) => one.Phase switch
    {
        InstalmentPhase.Claimed claimed when claimed.Batch == release.Batch => VerifiedDetails(one, context) == claimed.Backing.Preparation.BankHash
            ? new InstalmentReleased(release.Instalment, release.Batch)
            : new InstalmentNotClaimed(release.Instalment, release.Batch, DropCause.BankDetailsChanged),
        _ when one.Asked.Contains(release.Batch) && one.Batch != release.Batch => Response.Nothing,
        _ => new NotInThatBatch(release.Batch),
    };

    public static Response Order(OrderInstalment order, Instalment one) => one.Phase switch
    {
        _ when one.Batch != order.Batch => new NotInThatBatch(order.Batch),
        InstalmentPhase.Claimed => new InstalmentOrdered(order.Instalment, order.Batch, order.Reference),
        // It left, whatever became of it.
        _ => Response.Nothing,
    };

    public static Response Pay(RecordPayment payment, Known known, Instalment one, Context context)
    {
        var paid = new InstalmentPaid(payment.Instalment, payment.Batch, payment.PaidOn, payment.Reference);
        if (one.Phase is InstalmentPhase.Paid before) return before.Payment == paid ? Response.Nothing : WrongPhase(one);
        if (one.Phase is not InstalmentPhase.Ordered ordered || ordered.Batch != payment.Batch) return new NotInThatBatch(payment.Batch);
        var last = known.Phase is AgreementPhase.Settled && known.Instalments.Values.All(other => other == one || other.IsOver);
        return last ? Response.Accept(paid, new AgreementCompleted(context.At)) : paid;
    }

    public static Response Reject(RecordRejection rejection, Instalment one) => one.Phase switch
    {
        _ when one.Batch != rejection.Batch => new NotInThatBatch(rejection.Batch),
        InstalmentPhase.Ordered => new InstalmentRejected(rejection.Instalment, rejection.Batch, rejection.Cause),
        InstalmentPhase.Rejected => Response.Nothing,
        _ => WrongPhase(one),
    };

    private static InstalmentInWrongPhase WrongPhase(Instalment one) => new(AgreementWords.Of(one.Phase));

    private static int Needed(Known known, Instalment one, Context context) =>
        context.Facts.DefinitionUnder(known.Programme, known.Revision).RulesOfPayment().ApprovalsFor(one.Amount);

    public static IEnumerable<Need> NeedsOf(Known known, string instalment) =>
        known.Instalments.TryGetValue(instalment, out var one) ? [new Need.State(OrganisationState.IdOf(one.Payee))] : [];

    private static string? VerifiedDetails(Instalment one, Context context) =>
        DraftingAgreements.BodyOf(one.Payee, context)?.PayableBankHash;

    private static bool IsPerson(this Actor actor) => actor.PersonId is not null;
}
