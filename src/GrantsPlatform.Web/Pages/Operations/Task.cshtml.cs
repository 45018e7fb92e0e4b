using GrantsPlatform.Core.OperatorTasks;
using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Words;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Operations;

/// <summary>One thing that the platform could not do by itself, and how a person settled it.</summary>
public sealed class TaskModel(IReads reads, Desk desk, Links links) : GrantsPage
{
    [BindProperty]
    public string? Reason { get; set; }

    public OperatorTaskState.Open Task { get; private set; } = null!;

    public DateTimeOffset? SettledAt { get; private set; }

    public string About { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string task, CancellationToken cancellation) => await FindAsync(task, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string task, CancellationToken cancellation)
    {
        if (await desk.SendAsync(OperatorTaskState.IdOf(task), new SettleTask(), CommandId, Reason?.Trim(), cancellation: cancellation).ConfigureAwait(false) is { } refusal)
            return await FindAsync(task, cancellation).ConfigureAwait(false) ? Again(refusal, nameof(Reason)) : NotFound();
        this.Say("La tâche est réglée.");
        return Redirect(links.Tasks);
    }

    private async Task<bool> FindAsync(string task, CancellationToken cancellation)
    {
        var state = await reads.ReadAsync<OperatorTaskState>(OperatorTaskState.IdOf(task), cancellation).ConfigureAwait(false);
        if ((state as OperatorTaskState.Open ?? (state as OperatorTaskState.Settled)?.Task) is not { } open) return false;
        (Task, SettledAt) = (open, (state as OperatorTaskState.Settled)?.At);
        var names = new Names(reads, null);
        About = await names.WriteAsync(() => Concerned.By(open.About, names), cancellation).ConfigureAwait(false);
        return true;
    }
}
