using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>From the order to the last cent.</summary>
internal static class Collecting
{
    /// <summary>Personal and movable actions lapse after five years (code civil, art. 2224).</summary>
    private const int YearsUntilLapse = 5;

    public static Response Issue(IssueOrder issue, Known known, Context context)
    {
        if (known.Order is { } order && order == issue.Reference) return Response.Nothing;
        if (known.Phase is not RecoveryPhase.Confirmed) return new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase));
        return EpcText.IsReference(issue.Reference) ? new OrderIssued(issue.Reference, known.Claimed, context.At, context.Actor) : new ReferenceNotValid();
    }

    public static Response Receive(RecordReceipt receipt, Known known, Context context)
    {
        if (known.Receipts.TryGetValue(receipt.Reference, out var already)) return already == receipt.Amount ? Response.Nothing : new ReceiptDiffers(receipt.Reference);
        if (known.Phase is not RecoveryPhase.Ordered) return new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase));
        if (!EpcText.IsReference(receipt.Reference)) return new ReferenceNotValid();
        if (receipt.Amount <= Money.Zero || receipt.Amount > known.Owed) return new ReceiptAboveOwed(known.Owed);
        var owed = known.Owed - receipt.Amount;
        var received = new ReceiptRecorded(receipt.Amount, receipt.Reference, owed, context.At, context.Actor);
        return owed == Money.Zero ? Response.Accept(received, new RecoveryCompleted(context.At)) : received;
    }

    public static Response Propose(Known known, Context context)
    {
        if (known.Phase is not (RecoveryPhase.Confirmed or RecoveryPhase.Ordered)) return new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase));
        if (known.Proposal is not null) return Response.Nothing;
        return context.Reason.IsMissing()
            ? new ReasonMissing()
            : Response.Accept(new WriteOffProposed(context.At, context.Actor)).With(ContentChange.Text(RecoveryRecords.WriteOff, context.Reason));
    }

    public static Response WriteOff(Known known, Context context)
    {
        if (known.Phase is RecoveryPhase.WrittenOff) return Response.Nothing;
        if (known.Phase is not (RecoveryPhase.Confirmed or RecoveryPhase.Ordered)) return new RecoveryInWrongPhase(RecoveryWords.Of(known.Phase));
        if (known.Proposal is not { } proposal) return new WriteOffNotProposed();
        return proposal.By == context.Actor ? new WriteOffByProposer() : new ClaimWrittenOff(known.Owed, proposal.By, context.At, context.Actor);
    }

    public static Response Tick(Known known, Context context)
    {
        if (LapsesAfter(known) is { } last && ParisTime.EndOf(last) <= context.At) return new ClaimLapsed(known.Owed, last);
        return known.Phase is RecoveryPhase.Adversarial adversarial && ParisTime.EndOf(adversarial.ReplyUntil) <= context.At
            ? new ReplyPeriodEnded(adversarial.ReplyUntil)
            : Response.Nothing;
    }

    public static IEnumerable<Upcoming> Upcoming(Known known)
    {
        if (known.Phase is RecoveryPhase.Adversarial adversarial) yield return new Upcoming(ParisTime.EndOf(adversarial.ReplyUntil), "Fin du délai de réponse de l’organisme");
        if (LapsesAfter(known) is { } last) yield return new Upcoming(ParisTime.EndOf(last), "Prescription de la créance");
    }

    /// <summary>The last day on which the claim stands; null once it is settled.</summary>
    public static DateOnly? LapsesAfter(Known known) => known.Phase is
        RecoveryPhase.Found or RecoveryPhase.Adversarial or RecoveryPhase.Heard or RecoveryPhase.Confirmed or RecoveryPhase.Ordered
        ? ParisTime.DayOf(known.AgeFrom).AddYears(YearsUntilLapse)
        : null;
}
