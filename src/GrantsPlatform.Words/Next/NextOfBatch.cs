using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Payments;

namespace GrantsPlatform.Words.Next;

public static class NextOfBatch
{
    private const string Preparer = "la personne chargée de préparer les paiements";

    public static IEnumerable<Awaited> Of(PaymentBatchState.Known batch) => batch.Phase switch
    {
        // Agreements answer by themselves.
        BatchPhase.Open when batch.Claims.Values.Any(claim => claim is BatchClaim.Asked) => [],
        BatchPhase.Open when !batch.Held.Any() => [new("l’ajout de versements approuvés", Preparer)],
        BatchPhase.Open => [new("le scellement du lot, une fois complet", Preparer)],
        BatchPhase.Sealed => [new("la transmission du lot au comptable", "l’ordonnateur ou le correspondant du comptable")],
        BatchPhase.Exported { Unanswered: > 0 and var open } =>
            [new($"le retour du comptable sur {French.Count(open, "versement")}", "le correspondant du comptable ou la personne chargée de préparer les paiements")],
        BatchPhase.Exported or BatchPhase.Cancelled => [],
        _ => throw new InvalidOperationException($"{batch.Phase} has no next step laid down."),
    };
}
