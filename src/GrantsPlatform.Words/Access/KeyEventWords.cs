using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;

namespace GrantsPlatform.Words;

public static class KeyEventWords
{
    public static string Of(KeyEvent happened, INames names) => happened switch
    {
        KeyClaimed e => $"Valeur réservée jusqu’au {French.Meeting(e.LapsesAt)} ({names.Object(e.Owner)})",
        KeyConfirmed e => $"Valeur attribuée ({names.Object(e.Owner)})",
        KeyReleased e => $"Valeur rendue ({names.Object(e.Owner)})",
        KeyClaimLapsed e => $"Réservation expirée ({names.Object(e.Owner)})",
        _ => throw EventWords.None(happened),
    };
}
