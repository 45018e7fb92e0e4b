using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Maps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls.Results;

/// <summary>The published results of a call; before their publication there is no such page.</summary>
public sealed class ResultsModel(Queries queries) : PageModel
{
    public const int PageSize = 25;

    public CallResults Results { get => field.Required("the results"); private set; }
    public DepartementMap? Map { get; private set; }
    public bool IsContinued { get; private set; }

    public async Task<IActionResult> OnGetAsync(string call, [FromQuery] string? volet, [FromQuery] string? suite, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new PublishedResults(call, volet, PageSize, suite), cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        (Results, IsContinued) = (found, suite is not null);
        Map = DepartementMap.Of(found.Call.Definition, found.Summary);
        return Page();
    }
}
