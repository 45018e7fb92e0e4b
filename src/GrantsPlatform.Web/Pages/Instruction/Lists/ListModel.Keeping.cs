using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>What somebody keeps of a list: views under a name.</summary>
public sealed partial class ListModel
{
    [BindProperty]
    public string? ViewName { get; set; }

    [BindProperty]
    public bool ViewShared { get; set; }

    public Task<IActionResult> OnPostSaveViewAsync(string call, CancellationToken cancellation) => KeepAsync(
        call, new SaveWorkView(call, ViewName ?? "", WorkAddress.Read(Request.Query).Bare.Query, ViewShared), "La vue est enregistrée.", cancellation);

    public Task<IActionResult> OnPostRemoveViewAsync(string call, [FromForm] int number, CancellationToken cancellation) => KeepAsync(call, new RemoveWorkView(call, number), "La vue est supprimée.", cancellation);

    private async Task<IActionResult> KeepAsync(string call, WorkplaceCommand command, string said, CancellationToken cancellation)
    {
        if (await desk.SendAsync(WorkplaceState.IdOf(visitor.SignedInAs ?? "", call), command, CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await OnGetAsync(call, cancellation).ConfigureAwait(false) is Microsoft.AspNetCore.Mvc.RazorPages.PageResult ? Again(refusal, nameof(ViewName)) : NotFound();
        this.Say(said);
        return Redirect(links.Work(call, WorkAddress.Read(Request.Query)));
    }
}
