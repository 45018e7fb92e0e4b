using GrantsPlatform.Core.Views;
using GrantsPlatform.Runtime.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>The published results of a call; before their publication there is no such page.</summary>
public sealed class ResultsModel(PublicCalls calls, PublicResults results) : PageModel
{
    public const int PageSize = 25;

    public PublicCall Shown { get; private set; } = null!;
    public ResultsSummary Summary { get; private set; } = null!;
    public DateTimeOffset? PublishedAt { get; private set; }
    public DepartementMap? Map { get; private set; }
    public Page<ApplicationRow> Awards { get; private set; } = null!;
    public bool IsContinued { get; private set; }

    public async Task<IActionResult> OnGetAsync(string call, [FromQuery] string? volet, [FromQuery] string? suite, CancellationToken cancellation)
    {
        if (await calls.FindAsync(call, cancellation).ConfigureAwait(false) is not { Standing: CallStanding.Published } found) return NotFound();
        if (volet is not null && found.Definition.FindStrand(volet) is null) return NotFound();
        if (await results.PageAsync(call, null, PageSize, suite, cancellation).ConfigureAwait(false) is not { } page) return NotFound();
        (Shown, Awards, IsContinued) = (found, page, suite is not null);
        Summary = await results.SummaryAsync(found, volet, cancellation).ConfigureAwait(false);
        PublishedAt = await results.PublishedAtAsync(call, cancellation).ConfigureAwait(false);
        Map = DepartementMap.Of(found.Definition, Summary);
        return Page();
    }
}
