using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Kernel;

namespace GrantsPlatform.Words;

public static class AccountEventWords
{
    public static string Of(AccountEvent happened, INames names) => happened switch
    {
        AccountOpened => "Compte ouvert",
        ContactChanged e => e.FormerMailKey is null ? "Coordonnées modifiées" : "Coordonnées et adresse électronique modifiées",
        MailChangeAsked e => $"Nouvelle adresse électronique à confirmer (lien n°\u00A0{e.Serial}, valable jusqu’au {French.Instant(e.ExpiresAt)})",
        RoleGranted e => $"Rôle accordé\u202F: {CodeWords.Of(e.Grant, names)}",
        RoleRevoked e => $"Rôle retiré\u202F: {CodeWords.Of(e.Grant, names)}",
        NotificationsChosen e => e.Muted.IsEmpty ? "Tous les avis demandés" : "Certains avis écartés",
        AccountClosed => "Compte fermé",
        PersonErased => "Données personnelles effacées",
        _ => throw EventWords.None(happened),
    };
}
