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

    /// <summary>The record that holds the reasons of where the claim stands.</summary>
    public static string ReasonRecordOf(RecoveryPhase phase) => phase switch
    {
        RecoveryPhase.Found or RecoveryPhase.Adversarial or RecoveryPhase.Heard => Claiming.LetterRecord,
        RecoveryPhase.Dropped => Claiming.DropRecord,
        RecoveryPhase.WrittenOff => Collecting.WriteOffRecord,
        _ => Claiming.ConfirmationRecord,
    };

    /// <summary>The sum behind the claim, one line a line.</summary>
    public static string Sum(OverpaymentFound found) => string.Join('\n', found.Lines.Select(line => $"– {line}"));
}
