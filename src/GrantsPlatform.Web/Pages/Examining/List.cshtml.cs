using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>The reports of a call: those to examine, those that are late, those to come.</summary>
public sealed class ListModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "vue")]
    public string? View { get; set; }

    /// <summary>Among full checks, where they stand.</summary>
    [BindProperty(SupportsGet = true, Name = "controle")]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true, Name = "apres")]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true, Name = "avant")]
    public string? Before { get; set; }

    public ListedReports Listed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public ReportTab Tab { get; private set; }

    /// <summary>As the core names it; null: those in hand, or another tab.</summary>
    public string? Check => Tab == ReportTab.Checks ? CheckPages.Stage(Stage) : null;

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        Tab = ReportPages.Tab(View) ?? ReportTab.ToExamine;
        if (await queries.AskAsync(new ReportsOfCall(call, Tab, After, After is null ? Before : null) { Check = Check }, visitor.Viewer, cancellation).ConfigureAwait(false) is { } listed)
        {
            Listed = listed;
            return Page();
        }
        return After is null && Before is null ? NotFound() : Redirect(links.Reports(call, Tab, check: Check));
    }
}
