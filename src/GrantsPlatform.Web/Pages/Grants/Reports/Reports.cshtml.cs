using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Grants;

/// <summary>The reports that an agreement asks for, with their days.</summary>
public sealed class ReportsModel(Queries queries, Visitor visitor, TimeProvider clock) : GrantPage(queries, visitor, clock)
{
    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();
}
