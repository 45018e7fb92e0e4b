using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Host.Printing.Words;

internal static class KeyEventWords
{
    public static string Of(KeyEvent happened, INames names) => happened switch
    {
        KeyClaimed e => $"Valeur réservée jusqu’au {French.Instant(e.LapsesAt)} pour\u202F: {names.Object(e.Owner)}",
        KeyConfirmed e => $"Valeur attribuée\u202F: {names.Object(e.Owner)}",
        KeyReleased e => $"Valeur rendue\u202F: {names.Object(e.Owner)}",
        KeyClaimLapsed e => $"Réservation expirée pour\u202F: {names.Object(e.Owner)}",
        _ => throw EventWords.None(happened),
    };
}
