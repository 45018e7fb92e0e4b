using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>For whose session has ended already too: there is nothing to ask of them.</summary>
public sealed class OutModel(Sessions sessions, Links links) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndAsync(HttpContext, cancellation).ConfigureAwait(false);
        return Redirect(links.Home);
    }
}
