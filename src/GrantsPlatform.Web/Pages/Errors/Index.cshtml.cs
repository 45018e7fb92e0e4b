using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>Shown in the place of a page that cannot be: what happened, and what to do.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public (string Title, string Text) Words { get; private set; }

    /// <summary>Re-executed with the method of the request that failed.</summary>
    public void OnGet(int status) => Words = status switch
    {
        404 => ("Page introuvable", "Cette page n’existe pas, ou vous n’y avez pas accès. Vérifiez l’adresse, ou repartez de l’accueil."),
        403 => ("Accès refusé", "Vos droits ne permettent pas d’ouvrir cette page."),
        400 => ("Demande incomprise", "Le formulaire a expiré ou a été modifié. Revenez à la page précédente, rechargez-la et recommencez."),
        _ => ("Le service a rencontré un problème", "Ce que vous aviez enregistré est conservé. Réessayez dans quelques instants."),
    };

    public void OnPost(int status) => OnGet(status);
}
