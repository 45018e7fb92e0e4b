using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Following;

/// <summary>The decision as its letter says it. Before it is notified there is nothing here.</summary>
public sealed class DecisionModel(Queries queries, Visitor visitor) : GrantsPage
{
    public ToldDecision Told { get => field.Required("what was told"); private set; }

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DecisionToRead(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } told) return NotFound();
        Told = told;
        return Page();
    }
}
