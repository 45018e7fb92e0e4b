using GrantsPlatform.Core.Kernel;
using Known = GrantsPlatform.Core.Recoveries.RecoveryState.Known;

namespace GrantsPlatform.Core.Recoveries;

/// <summary>A claim follows the balance that it stands on, as long as it is not over.</summary>
internal static class Revising
{
    private const string NothingDue = "Le solde a été arrêté de nouveau\u202F: aucun trop-perçu n’est plus constaté.";

    public static Response Revise(ReviseOverpayment revise, Known known, Context context)
    {
        if (known.Origin.Amount == revise.Amount) return Response.Nothing;
        if (known.Phase is RecoveryPhase.Dropped) return Again(revise, known, context);
        if (revise.Amount < known.Received) return new RecoveryToReimburse(known.Received - revise.Amount);
        // Beyond what the grantee was told there would have to be another letter.
        if (revise.Amount > known.Origin.Amount && known.Phase is not RecoveryPhase.Found) return new OverpaymentAlreadyFound();
        if (known.Phase is RecoveryPhase.Recovered or RecoveryPhase.WrittenOff or RecoveryPhase.Lapsed) return Response.Nothing;
        if (revise.Amount == Money.Zero)
            return Response.Accept(new OverpaymentRevised(Money.Zero, revise.Hash, context.At), new RecoveryDropped(known.Phase is not RecoveryPhase.Found, context.At, context.Actor))
                .With(ContentChange.Text(RecoveryRecords.Drop, NothingDue));
        var revised = new OverpaymentRevised(revise.Amount, revise.Hash, context.At);
        return known.Received > Money.Zero && known.Received >= Money.Min(known.Claimed, revise.Amount)
            ? Response.Accept(revised, new RecoveryCompleted(context.At))
            : revised;
    }

    /// <summary>A claim that an earlier sum ended begins anew; what the authority itself gave up stays given up.</summary>
    private static Response Again(ReviseOverpayment revise, Known known, Context context) =>
        known.Origin.Amount == Money.Zero ? known.Origin with { Amount = revise.Amount, Hash = revise.Hash, At = context.At }
        : revise.Amount > known.Origin.Amount ? new OverpaymentAlreadyFound()
        : Response.Nothing;
}
