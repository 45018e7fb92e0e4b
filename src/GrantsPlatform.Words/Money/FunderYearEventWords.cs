using GrantsPlatform.Core.FunderYears;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class FunderYearEventWords
{
    public static string Of(FunderYearEvent happened, INames names) => happened switch
    {
        YearReserved e =>
            $"Réservation de {French.Amount(e.Amount)} pour {names.File(e.Agreement)}, {French.Amount(e.Total)} au total{(e.ActMandatory ? ", convention obligatoire" : "")}",
        YearDenied e => $"Réservation refusée pour {names.File(e.Agreement)}\u202F: plafond dépassé de {French.Amount(e.Over)}",
        YearSettled e => $"Réservation ramenée à {French.Amount(e.Amount)} pour {names.File(e.Agreement)}",
        _ => throw EventWords.None(happened),
    };
}
