using GrantsPlatform.Core.Balances;
using GrantsPlatform.Core.Recoveries;
using GrantsPlatform.Web.Components;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>What the pages of balances and claims say.</summary>
public static class BalanceWords
{
    /// <summary>What a line of the sum follows from, and what would change it.</summary>
    public static string Change(BalanceLine line) => line.Code switch
    {
        "granted" => "Un avenant à la convention",
        "declared" => "Le bilan final, renvoyé pour correction",
        "refused" or "costs" => "L’examen du bilan final",
        "rate" or "share" => "La définition du programme",
        "least" => "Les dépenses retenues ou le montant accordé",
        "target" => "Un avenant à la convention",
        "actual" => "Le bilan final, renvoyé pour correction",
        "coefficient" => "La définition du programme, la cible ou le résultat",
        "entitlement" => "Les lignes qui précèdent, ou une révision motivée après recours",
        "revised" => "Une autre révision motivée",
        "paid" => "Les retours du comptable",
        "balance" or "overpayment" => "Les deux lignes qui précèdent",
        _ => "–",
    };

    public static Tone ToneOf(RecoveryPhase phase) => phase switch
    {
        RecoveryPhase.Recovered => Tone.Success,
        RecoveryPhase.Dropped or RecoveryPhase.WrittenOff or RecoveryPhase.Lapsed => Tone.Neutral,
        _ => Tone.Warning,
    };
}
