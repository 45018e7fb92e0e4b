namespace GrantsPlatform.Core.Recoveries;

public static class RecoveryWords
{
    public static string Of(RecoveryPhase phase) => phase switch
    {
        RecoveryPhase.Found => "constaté",
        RecoveryPhase.Adversarial => "en période contradictoire",
        RecoveryPhase.Heard => "à confirmer ou à abandonner",
        RecoveryPhase.Confirmed => "confirmé",
        RecoveryPhase.Dropped => "abandonné",
        RecoveryPhase.Ordered => "en recouvrement",
        RecoveryPhase.Recovered => "recouvré",
        RecoveryPhase.WrittenOff => "admis en non-valeur",
        RecoveryPhase.Lapsed => "prescrit",
        _ => throw new InvalidOperationException($"{phase} has no word."),
    };

    /// <summary>The value of the list's status filter; permanent.</summary>
    public static string Status(RecoveryPhase phase) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(phase.GetType().Name);
}
