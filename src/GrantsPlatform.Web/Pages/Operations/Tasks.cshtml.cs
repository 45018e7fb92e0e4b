using System.Collections.Immutable;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>What the platform could not do by itself and asks a person to look at, the latest first.</summary>
public sealed class TasksModel(Queries queries, Visitor visitor, Links links) : PageModel
{
    /// <summary>In the address.</summary>
    public const string Settled = "reglees";

    private const int PageSize = 50;

    [BindProperty(Name = "etat", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "apres", SupportsGet = true)]
    public string? After { get; set; }

    public ImmutableArray<ListedTask> Listed { get; private set; } = [];

    public string? Next { get; private set; }

    public bool IsSettled => State == Settled;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var after = string.IsNullOrEmpty(After) ? null : After;
        // A token that is none: the list from its beginning.
        if (await queries.AskAsync(new OperatorTasks(IsSettled, PageSize, after), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } found)
            return after is null ? NotFound() : Redirect(IsSettled ? links.SettledTasks : links.Tasks);
        (Listed, Next) = (found.Tasks, found.Next is { } token ? links.TasksAfter(State, token) : null);
        return Page();
    }
}
