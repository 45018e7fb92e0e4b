using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>Which files have been kept for as long as the rules of their calls say. It erases nothing.</summary>
public sealed class RetentionModel(Queries queries, Visitor visitor) : PageModel
{
    public DueFiles Found { get; private set; } = new([]);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await queries.AskAsync(new RetentionDue(), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found) return NotFound();
        Found = found;
        return Page();
    }

    public static string Words(DueKind kind) => kind switch
    {
        DueKind.Draft => "Brouillon non déposé",
        DueKind.Refused => "Dossier refusé ou retiré",
        DueKind.Awarded => "Dossier retenu et soldé",
        _ => throw new InvalidOperationException($"{kind} has no words."),
    };
}
