using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Submissions;

/// <summary>What proves that a file was received, when, and what follows from it.</summary>
public sealed class ReceiptModel(Queries queries, Visitor visitor, Links links, PublicAddress address) : GrantsPage
{
    public SentFile Sent { get => field.Required("what was sent"); private set; }

    /// <summary>As it is printed: whoever holds the paper is not on this site.</summary>
    public string VerifyAddress => address.Of(links.Verify);

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileAsSent(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } sent) return NotFound();
        Sent = sent;
        return Page();
    }
}
