using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>Everything that is kept of whoever asks.</summary>
public sealed class DataModel(Queries queries, Visitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await queries.AskAsync(new MyData(), visitor.Viewer, cancellation).ConfigureAwait(false) is { } data ? DataFile.Of(data) : NotFound();
}
