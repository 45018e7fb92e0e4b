using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>For whose session has ended already too: there is nothing to ask of them.</summary>
public sealed class OutModel(Links links) : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync().ConfigureAwait(false);
        return Redirect(links.Home);
    }
}
