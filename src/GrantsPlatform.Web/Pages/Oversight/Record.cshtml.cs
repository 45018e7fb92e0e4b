using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>The whole record of one file, for whoever looks back on it.</summary>
public sealed class RecordModel(Queries queries, Visitor visitor) : PageModel
{
    public WholeRecord Shown { get => field.Required("what is shown"); private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RecordOfFile(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return NotFound();
        Shown = shown;
        return Page();
    }
}
