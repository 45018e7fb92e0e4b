using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Oversight;

/// <summary>One mail: what became of it, and what it said.</summary>
public sealed class MailModel(Queries queries, Visitor visitor) : PageModel
{
    public ReadMail Shown { get => field.Required("what is shown"); private set; }

    public async Task<IActionResult> OnGetAsync(string mail, CancellationToken cancellation)
    {
        if (!StreamId.IsKey(mail) || await queries.AskAsync(new MailToRead(mail), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return NotFound();
        Shown = shown;
        return Page();
    }
}
