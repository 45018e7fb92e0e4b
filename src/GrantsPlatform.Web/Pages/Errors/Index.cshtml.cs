using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>Shown in the place of a page that cannot be: what happened, what to do, and what had been written. Comes with any method.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    public int Status => int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);

    /// <summary>The store may be what is broken.</summary>
    public bool IsOutage => Status >= StatusCodes.Status500InternalServerError;

    public ErrorWords Words => ErrorWords.Of(Status);

    public IReadOnlyList<string> Kept => KeptWords.Of(HttpContext);
}
