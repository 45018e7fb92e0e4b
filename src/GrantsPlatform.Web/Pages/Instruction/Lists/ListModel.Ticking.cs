using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>What somebody ticks in a list: it stays ticked on whatever page and under whatever filter, kept with the service under the key that the address bears.</summary>
public sealed partial class ListModel
{
    /// <summary>Ticked rows of the page that was sent.</summary>
    [BindProperty]
    public string[] Selected { get; set; } = [];

    /// <summary>All rows of that page, with blanks between them: one that is not ticked was taken away, or never ticked.</summary>
    [BindProperty]
    public string? Shown { get; set; }

    /// <summary>Under which key they are kept; a list that has none in its address begins one.</summary>
    [BindProperty]
    public string? ChoiceKey { get; set; }

    /// <summary>All of the list, whatever its pages.</summary>
    [BindProperty]
    public bool All { get; set; }

    /// <summary>All but the ticked rows.</summary>
    [BindProperty]
    public bool Except { get; set; }

    public bool IsTicked(string file) => Selected.Contains(file);

    /// <summary>How many are ticked and do not stand on this page.</summary>
    public int TickedElsewhere => Listed.Place.Ticked(ChoiceKey).Except(Listed.Lines.Select(line => line.File.Id)).Count;

    /// <summary>Another page of the list, or another list of the call, with what is ticked on this one. For browsers without scripts.</summary>
    public async Task<IActionResult> OnPostTurnAsync(string call, [FromForm] string? to, CancellationToken cancellation)
    {
        if (await KeepTicksAsync(call, cancellation).ConfigureAwait(false) is { } refusal) return await AgainAsync(call, refusal, cancellation).ConfigureAwait(false);
        return Redirect(links.Work(call, WorkAddress.Read(to) with { Choice = ChoiceKey, Everything = Meant }));
    }

    /// <summary>As one ticks.</summary>
    public async Task<IActionResult> OnPostTickAsync(string call, CancellationToken cancellation) =>
        await KeepTicksAsync(call, cancellation).ConfigureAwait(false) is { } refusal ? StatusCode(RefusalHttp.StatusOf(refusal)) : new NoContentResult();

    private Everything Meant => !All ? Everything.No : Except ? Everything.ButTicked : Everything.Meant;

    private async Task<Refusal?> KeepTicksAsync(string call, CancellationToken cancellation)
    {
        if (!StreamId.IsKey(ChoiceKey)) ChoiceKey = Desk.NewId();
        var tick = new TickFiles(call, ChoiceKey ?? "", [.. Selected], [.. (Shown ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(Selected, StringComparer.Ordinal)]);
        // Each is a command of its own: the same page may be sent again and again with other ticks.
        return await desk.SendAsync(WorkplaceState.IdOf(visitor.SignedInAs ?? "", call), tick, Desk.NewId(), cancellation: cancellation).ConfigureAwait(false);
    }

    /// <summary>Ids of what is meant, as many as are asked for and one more; null: not a call whose files the visitor sees.</summary>
    private async Task<ChosenFiles?> ChosenAsync(string call, WorkAddress list, int most, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new TickedWork(call, ChoiceKey ?? ""), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } ticked) return null;
        return All
            ? await queries.AskAsync(new ChosenWork(call, list.Tab, list.Filter, list.Sort, list.Descending, Except ? ticked.Ids : [], most), visitor.Viewer, cancellation).ConfigureAwait(false)
            : ticked;
    }

    private async Task<IActionResult> AgainAsync(string call, Refusal refusal, CancellationToken cancellation) =>
        await OnGetAsync(call, cancellation).ConfigureAwait(false) is PageResult ? Again(refusal) : NotFound();
}
