using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Recoveries;

namespace GrantsPlatform.Words.Next;

public static class NextOfRecovery
{
    private const string Head = "la chefferie de service";
    private const string Officer = "l’ordonnateur";

    public static IEnumerable<Awaited> Of(RecoveryState.Known claim, INames names) => claim.Phase switch
    {
        RecoveryPhase.Found => [new("l’envoi de la lettre contradictoire", "la chefferie de service ou le responsable de programme")],
        RecoveryPhase.Adversarial adversarial when claim.Replies.IsEmpty =>
            [new($"la réponse à la lettre contradictoire, jusqu’au {French.Date(adversarial.ReplyUntil)}", names.Organisation(claim.Origin.Payee))],
        RecoveryPhase.Adversarial or RecoveryPhase.Heard => [new("la confirmation ou l’abandon du reversement", Head)],
        RecoveryPhase.Confirmed => [new("l’émission du titre de recette", Officer), .. WriteOff(claim)],
        RecoveryPhase.Ordered => [new($"le reversement de {French.Amount(claim.Owed)}", names.Organisation(claim.Origin.Payee)), .. WriteOff(claim)],
        RecoveryPhase.Dropped or RecoveryPhase.Recovered or RecoveryPhase.WrittenOff or RecoveryPhase.Lapsed => [],
        _ => throw new InvalidOperationException($"{claim.Phase} has no next step laid down."),
    };

    private static IEnumerable<Awaited> WriteOff(RecoveryState.Known claim) => claim.Proposal is null
        ? []
        : [new("l’accord sur l’admission en non-valeur proposée", $"{Officer}, une autre personne que celle qui la propose")];
}
