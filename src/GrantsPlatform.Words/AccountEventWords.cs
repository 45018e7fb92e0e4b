using GrantsPlatform.Core.Accounts;

namespace GrantsPlatform.Words;

public static class AccountEventWords
{
    public static string Of(AccountEvent happened, INames names) => happened switch
    {
        AccountOpened => "Compte ouvert",
        ContactChanged e => e.FormerMailKey is null ? "Coordonnées modifiées" : "Coordonnées et adresse électronique modifiées",
        RoleGranted e => $"Rôle accordé\u202F: {CodeWords.Of(e.Grant, names)}",
        RoleRevoked e => $"Rôle retiré\u202F: {CodeWords.Of(e.Grant, names)}",
        NotificationsChosen e => e.Muted.IsEmpty ? "Tous les avis demandés" : "Certains avis écartés",
        AccountClosed => "Compte fermé",
        PersonErased => "Données personnelles effacées",
        _ => throw EventWords.None(happened),
    };
}
