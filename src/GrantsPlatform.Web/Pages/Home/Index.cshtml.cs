using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Home;

/// <summary>What can be applied for now, what comes, and what was decided lately.</summary>
public sealed class IndexModel(Queries queries, Visitor visitor, Links links, TimeProvider clock) : PageModel
{
    private const int MostOpen = 6;
    private const int MostOthers = 3;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public GlanceAtCalls Calls { get => field.Required("the calls"); private set; }

    /// <summary>Null for nobody.</summary>
    public OwnPlace? Mine { get; private set; }

    /// <summary>Null for whoever belongs to no organisation.</summary>
    public OwnDesk? Desk { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        // Who only works here for a funder has nothing to apply for.
        if (visitor is { IsAgent: true, Organisations.IsEmpty: true }) return Redirect(links.Instruction);
        if (visitor.IsSignedIn) Mine = await queries.AskAsync(new MyPlace([.. visitor.Organisations.Select(one => one.OrganisationId)]), visitor.Viewer, cancellation).ConfigureAwait(false);
        if (!visitor.Organisations.IsEmpty) Desk = await queries.AskAsync(new MyDesk([.. visitor.Organisations.Select(one => one.OrganisationId)]), visitor.Viewer, cancellation).ConfigureAwait(false);
        Calls = await queries.AskAsync(new CallsAtAGlance(MostOpen, MostOthers), cancellation).ConfigureAwait(false) ?? GlanceAtCalls.Nothing;
        return Page();
    }
}
