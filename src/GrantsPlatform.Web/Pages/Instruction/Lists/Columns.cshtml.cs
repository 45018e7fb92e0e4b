using System.Collections.Immutable;
using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>Which columns somebody's list of a call has, and in which order.</summary>
public sealed class ColumnsModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    /// <summary>Codes of all columns, in the order in which they stand on the page.</summary>
    [BindProperty]
    public string[] Order { get; set; } = [];

    [BindProperty]
    public string[] Shown { get; set; } = [];

    public WorkCall? Call { get; private set; }

    public WorkAddress Address => WorkAddress.Read(Request.Query["liste"].FirstOrDefault());

    /// <summary>Those that are known, as they stand on the page.</summary>
    public ImmutableArray<ShownColumn> Columns { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string call, CancellationToken cancellation)
    {
        if (await FindAsync(call, cancellation).ConfigureAwait(false) is not { } listed) return NotFound();
        var chosen = WorkColumns.Chosen(listed.Call, listed.Place.Columns);
        Shown = [.. chosen.Select(column => column.Code)];
        Columns = [.. chosen.Concat(WorkColumns.Of(listed.Call)).DistinctBy(column => column.Code)];
        return Page();
    }

    /// <summary>One place up or down; keeps nothing yet.</summary>
    public async Task<IActionResult> OnPostMoveAsync(string call, [FromForm] string? up, [FromForm] string? down, CancellationToken cancellation)
    {
        if (await FindAsync(call, cancellation).ConfigureAwait(false) is null) return NotFound();
        var at = Columns.Select(column => column.Code).ToList().IndexOf(up ?? down ?? "");
        var to = at + (up is null ? 1 : -1);
        if (at >= 0 && to >= 0 && to < Columns.Length) Columns = Columns.RemoveAt(at).Insert(to, Columns[at]);
        return Again(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string call, CancellationToken cancellation)
    {
        if (await FindAsync(call, cancellation).ConfigureAwait(false) is null) return NotFound();
        ImmutableArray<string> shown = [.. Columns.Select(column => column.Code).Where(Shown.Contains)];
        if (shown.IsEmpty)
        {
            Problems.Add("Shown", "Cochez au moins une colonne.");
            return Again();
        }
        if (await desk.SendAsync(WorkplaceState.IdOf(visitor.SignedInAs ?? "", call), new ArrangeColumns(call, shown), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return Again(refusal, "Shown");
        this.Say("Les colonnes de votre liste sont enregistrées.");
        return Redirect(links.Work(call, Address));
    }

    /// <summary>With the columns as the form has them, where one came.</summary>
    private async Task<ListedWork?> FindAsync(string call, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new WorkList(call, Size: 1), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } listed) return null;
        Call = listed.Call;
        var all = WorkColumns.Of(listed.Call);
        Columns = [.. Order.Select(code => all.FirstOrDefault(column => column.Code == code)).OfType<ShownColumn>().Concat(all).DistinctBy(column => column.Code)];
        return listed;
    }
}
