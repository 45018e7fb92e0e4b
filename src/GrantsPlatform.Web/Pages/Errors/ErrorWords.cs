namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>What a status means to who meets it.</summary>
/// <param name="What">What happened, and what it does not mean.</param>
/// <param name="Remedies">What to do, the likeliest first.</param>
public sealed record ErrorWords(string Title, string What, params string[] Remedies)
{
    public static ErrorWords Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("Ce formulaire n’a pas pu être lu",
            "Il était ouvert depuis trop longtemps, ou votre session a changé entre-temps. Rien n’a été enregistré.",
            "Revenez à la page précédente et rechargez-la.",
            "Connectez-vous de nouveau si la page vous le demande.",
            "Recopiez ce que vous aviez écrit, puis enregistrez."),
        StatusCodes.Status403Forbidden => new("Cette action ne vous est pas ouverte",
            "Votre compte ne porte pas le droit qu’il faut pour la faire. Rien n’a été modifié.",
            "Vérifiez que vous êtes connecté avec le bon compte.",
            "Demandez ce droit à la personne qui gère les accès de votre organisme."),
        StatusCodes.Status404NotFound => new("Page introuvable",
            "Cette page n’existe pas, n’existe plus, ou n’est pas ouverte à votre compte.",
            "Si vous avez écrit l’adresse, vérifiez-la.",
            "Si vous avez suivi un lien reçu par courriel, assurez-vous qu’il est entier.",
            "Si un collègue vous l’a transmis, demandez-lui de vous donner accès."),
        StatusCodes.Status409Conflict => new("Une autre modification est passée avant la vôtre",
            "Ce que vous vouliez modifier a changé depuis que vous l’avez ouvert.",
            "Revenez à la page précédente, rechargez-la et relisez les changements."),
        StatusCodes.Status413PayloadTooLarge => new("Cet envoi est trop volumineux",
            "La taille de ce que vous envoyez dépasse la limite. Rien n’a été enregistré.",
            "Réduisez la taille du fichier, ou envoyez vos fichiers un par un."),
        StatusCodes.Status429TooManyRequests => new("Trop d’essais en peu de temps",
            "Pour protéger les comptes et les dossiers, la plateforme limite le nombre d’essais. Rien n’est perdu.",
            "Attendez une minute, puis réessayez.",
            "Si l’heure limite d’un dépôt approche, gardez cette page ouverte et rechargez-la."),
        StatusCodes.Status503ServiceUnavailable => new("La plateforme est momentanément indisponible",
            "L’interruption vient de nous, pas de vous. Ce qui était déjà enregistré est conservé\u202F; ce que vous venez d’envoyer ne l’est peut-être pas encore.",
            "Attendez une minute, puis réessayez\u202F: refaire la même action est sans danger.",
            "Si l’heure limite d’un dépôt approche, gardez cette page ouverte et réessayez."),
        >= 500 => new("La plateforme a rencontré un problème",
            "L’erreur vient de nous, pas de vous. Ce qui était déjà enregistré est conservé.",
            "Réessayez dans quelques instants.",
            "Si vous étiez en train d’enregistrer ou de déposer, vérifiez d’abord si c’est fait : refaire la même action est sans danger."),
        _ => new("Cette demande n’a pas abouti",
            "La plateforme ne peut pas y répondre sous cette forme. Rien n’a été modifié.",
            "Revenez à la page précédente, rechargez-la et recommencez."),
    };
}
