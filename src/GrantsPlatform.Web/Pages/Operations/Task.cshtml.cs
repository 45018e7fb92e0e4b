using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Core.Productions;
using GrantsPlatform.Runtime.Effects;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>One thing that the platform could not do by itself, and how a person settled it.</summary>
public sealed class TaskModel(Queries queries, Desk desk, Visitor visitor, Links links) : GrantsPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public string Id { get; private set; } = "";

    public ShownTask Shown { get => field.Required("what is shown"); private set; }

    /// <summary>It is about a document that can be made once more.</summary>
    public bool IsOfDocument => Shown is { SettledAt: null, Task: { Code: TaskCodes.DocumentInterrupted, About.Kind: ProductionState.Kind } };

    public async Task<IActionResult> OnGetAsync(string task, CancellationToken cancellation) => await FindAsync(task, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string task, CancellationToken cancellation)
    {
        if (await desk.SendAsync(OperatorTaskState.IdOf(task), new SettleTask(), CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(task, cancellation).ConfigureAwait(false) ? Again(refusal, nameof(Reason)) : NotFound();
        this.Say("La tâche est réglée.");
        return Redirect(links.Tasks);
    }

    public async Task<IActionResult> OnPostAgainAsync(string task, CancellationToken cancellation)
    {
        if (!await FindAsync(task, cancellation).ConfigureAwait(false) || !IsOfDocument) return NotFound();
        if (await desk.SendAsync(Shown.Task.About, new OrderDocumentAgain(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Le document est préparé de nouveau, pour la personne qui l’attend.");
        return Redirect(links.Task(task));
    }

    private async Task<bool> FindAsync(string task, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new OperatorTask(task), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } shown) return false;
        (Id, Shown) = (task, shown);
        return true;
    }
}
