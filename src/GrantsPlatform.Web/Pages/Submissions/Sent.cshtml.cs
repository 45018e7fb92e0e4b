using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>The words as they were received last.</summary>
public sealed class SentModel(Queries queries, Visitor visitor) : GrantsPage
{
    public SentFile Sent { get => field.Required("what was sent"); private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileAsSent(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } sent) return NotFound();
        Sent = sent;
        return Page();
    }
}
