using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Sends the browser to another provider, to come back as somebody whom it vouches for.</summary>
[Paced(PacedBy.SignIn, Reading = true)]
public sealed class LeaveModel(Providers providers) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string provider, [FromQuery] string? retour, CancellationToken cancellation)
    {
        if (providers.Find(provider) is not { } found) return NotFound();
        try
        {
            return Redirect(await found.BeginAsync(HttpContext, new Traveller(null, Url.IsLocalUrl(Links.Way(retour)) ? retour : null), cancellation).ConfigureAwait(false));
        }
        catch (Exception outage) when (outage is HttpRequestException or InvalidOperationException or IOException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
