using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Programmes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls;

/// <summary>Every call that the public may know of, with search and filters in the address.</summary>
public sealed class IndexModel(Queries queries, TimeProvider clock) : PageModel
{
    public const int PageSize = 10;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public CallSearch Search { get; private set; } = CallSearch.Read(null, null, null, null, null);
    public string? StandingWord => CallSearch.Standings.FirstOrDefault(known => known.Standing == Search.Standing).Word;
    public IReadOnlyList<PublicCall> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int Sheet { get; private set; } = 1;
    public int Sheets => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>What may be chosen: the territories and the kinds of organisations of all public calls.</summary>
    public IReadOnlyList<Departement> Departements { get; private set; } = [];
    public IReadOnlyList<OrganisationKind> Kinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(
        [FromQuery] string? q, [FromQuery] string? territoire, [FromQuery] string? organisme, [FromQuery] string? etat, [FromQuery] string? bientot, [FromQuery] string? feuille,
        CancellationToken cancellation)
    {
        Search = CallSearch.Read(q, territoire, organisme, etat, bientot);
        var all = await queries.AskAsync(new PublishedCalls(), cancellation).ConfigureAwait(false) ?? [];
        Departements = [.. all.SelectMany(call => call.Definition.Departements).DistinctBy(place => place.Code).OrderBy(place => place.Code, StringComparer.Ordinal)];
        Kinds = [.. all.SelectMany(call => call.Definition.Applicants.Kinds).DistinctBy(kind => kind.Code).OrderBy(kind => French.Fold(kind.Label), StringComparer.Ordinal)];

        var found = all.Where(call => Search.Finds(call, Now)).InOrder().ToList();
        Total = found.Count;
        Sheet = int.TryParse(feuille, out var wanted) ? Math.Clamp(wanted, 1, Sheets) : 1;
        Found = [.. found.Skip((Sheet - 1) * PageSize).Take(PageSize)];
        return Page();
    }
}
