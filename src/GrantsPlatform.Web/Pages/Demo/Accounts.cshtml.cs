using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Demo;

/// <summary>Lets a visitor of a demonstration be any of its people.</summary>
public sealed class AccountsModel(IDemonstration demonstration, Links links) : PageModel
{
    public IEnumerable<IGrouping<string, Persona>> Groups => demonstration.Personas.GroupBy(persona => persona.Group);

    public async Task<IActionResult> OnPostAsync(string? account)
    {
        if (demonstration.Personas.All(persona => persona.AccountId != account)) return NotFound();
        await SignInCookie.ShowAsync(HttpContext, account!).ConfigureAwait(false);
        return Redirect(links.Home);
    }
}
