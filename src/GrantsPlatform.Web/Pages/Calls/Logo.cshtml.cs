using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>The funder's logo, out of the programme's definition, which lets nothing but shapes in.</summary>
public sealed class LogoModel(Queries queries) : PageModel
{
    private const string ADay = "public, max-age=86400";

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedCall(call), cancellation).ConfigureAwait(false) is not { Definition.Funder.Logo: { } logo }) return NotFound();
        Response.Headers.CacheControl = ADay;
        return File(Encoding.UTF8.GetBytes(logo), "image/svg+xml; charset=utf-8");
    }
}
