using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Closing;

/// <summary>What became of a call: each euro granted, and what was reached.</summary>
public sealed class ResultsModel(Queries queries, Visitor visitor) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Departement { get; set; }

    /// <summary>By what the results are told apart; null: not at all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Par { get; set; }

    public ShownDetail? Detail => ReachedWords.Parts.Where(part => part.Code == Par && Closed.Parts.Contains(part.Part))
        .Select(part => new ShownDetail(part.Part, part.Label, part.Part switch { ReachedPart.Places => "Département", ReachedPart.Projects => "Structure", _ => "Volet" }, Closed.ReachedBy(part.Part))).FirstOrDefault();

    public bool HidesSomething => Closed.Reached.Any(one => one.Actual is { Shown: null }) || Detail?.Rows.Any(row => row.Counts.Any(count => count is { Shown: null })) == true;

    public ClosedCall Closed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public IEnumerable<Choice> Places => Closed.Departements.Select(place => new Choice(place.Code, $"{place.Name} ({place.Code})"));

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new ClosingOfCall(call, string.IsNullOrEmpty(Departement) ? null : Departement), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } closed) return NotFound();
        Closed = closed;
        return Page();
    }
}
