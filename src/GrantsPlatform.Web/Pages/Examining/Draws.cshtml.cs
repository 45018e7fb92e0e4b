using System.Text;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Documents.Records;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Examining;

/// <summary>The draws of a call, with what anybody needs to redo them.</summary>
public sealed class DrawsModel(Queries queries, Visitor visitor) : PageModel
{
    public ListedDraws Listed { get => field ?? throw new InvalidOperationException("Shown before it was found."); private set; }

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation) =>
        await FindAsync(call, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnGetFileAsync(string call, [FromQuery(Name = "bilan")] string? report, [FromQuery(Name = "tirage")] int number, CancellationToken cancellation) =>
        await queries.AskAsync(new DrawToRedo(call, report ?? "", number), visitor.Viewer, cancellation).ConfigureAwait(false) is { } seen
            ? File(Encoding.UTF8.GetBytes('\uFEFF' + DrawFile.Write(seen.Draw, seen.Call, seen.Code, RisksOf(seen))), "text/csv; charset=utf-8", $"tirage-{seen.Code}-{number}.csv")
            : NotFound();

    private static Dictionary<string, DrawnRisk>? RisksOf(RedoableDraw seen) => seen.Risks?.ToDictionary(
        one => one.Key, one => new DrawnRisk([.. one.Value.Criteria.Select(criterion => new DrawnCriterion(criterion.Code, criterion.Points))], one.Value.Found.Points, one.Value.Found.Threshold), StringComparer.Ordinal);

    public static string FileOf(string report) => StreamId.PartsOf(report)[0];

    private async Task<bool> FindAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new DrawsOfCall(call), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return false;
        Listed = listed;
        return true;
    }
}
