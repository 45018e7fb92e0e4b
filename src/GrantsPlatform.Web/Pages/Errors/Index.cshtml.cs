using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Errors;

/// <summary>Shown in the place of a page that cannot be: what happened, what to do, and what had been written. Comes with any method.</summary>
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    /// <summary>Of what failed, the answer bears it already; otherwise the address does.</summary>
    public int Status => HttpContext.Features.Get<IExceptionHandlerFeature>() is null ? int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture) : Response.StatusCode;

    /// <summary>The store may be what is broken.</summary>
    public bool IsOutage => Status >= StatusCodes.Status500InternalServerError;

    public ErrorWords Words => ErrorWords.Of(Status);

    public IReadOnlyList<string> Kept => KeptWords.Of(HttpContext);

    /// <summary>The form that met an outage, to be sent again as it was; null: there was none.</summary>
    public SameAgain? Again => Status == StatusCodes.Status503ServiceUnavailable ? SameAgain.Of(HttpContext) : null;
}
