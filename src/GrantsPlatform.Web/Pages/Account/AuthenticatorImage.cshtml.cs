using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Downloads;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The secret of an authenticator that is being enrolled, as a square to photograph; of no other.</summary>
public sealed class AuthenticatorImageModel(Queries queries, Visitor visitor, WebOptions site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new MyAccount(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { Secret: { } secret } own) return NotFound();
        var uri = Totp.UriOf(site.Name, own.Person?.Mail ?? visitor.AccountId ?? "", secret);
        return File(SquareCode.Of(uri), "image/svg+xml");
    }
}
