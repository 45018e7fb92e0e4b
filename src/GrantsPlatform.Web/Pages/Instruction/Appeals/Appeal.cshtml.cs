using GrantsPlatform.Core.Appeals;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Appeals;

/// <summary>An appeal against what was decided on a file: received, then examined, with its delays.</summary>
public sealed class AppealModel(Queries queries, Desk desk, Visitor visitor, Links links) : AppealPage(queries, desk, visitor, links)
{
    [BindProperty]
    public string? ReceivedOn { get; set; }

    [BindProperty]
    public string? Grounds { get; set; }

    [BindProperty]
    public bool DespiteDelay { get; set; }

    public bool MayReceive => Seen.MayCome && Seen.May(new ReceiveAppeal(Seen.Id, default));

    /// <summary>Asked on the page of the answer again, by the same rights.</summary>
    public bool MayAnswer => Seen.Appeal is { IsOpen: true } or { Phase: AppealPhase.RefusedBySilence } && Seen.MayAnswer;

    public bool MayExamine => Seen.Appeal is { Phase: AppealPhase.Received } && Seen.May(new ExamineAppeal());

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReceiveAsync(string application, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        if (Typed.Date(ReceivedOn) is not { } day)
        {
            Problems.Add(nameof(ReceivedOn), "Indiquez le jour où le recours est arrivé.");
            return Again();
        }
        var receive = new ReceiveAppeal(application, day, string.IsNullOrWhiteSpace(Grounds) ? null : Grounds.Trim(), DespiteDelay);
        return await ActAsync(receive, DespiteDelay ? Reason : null, "Le recours est enregistré\u202F: le porteur en reçoit l’accusé.", cancellation).ConfigureAwait(false);
    }

    public async Task<IActionResult> OnPostExamineAsync(string application, CancellationToken cancellation) =>
        await FindAsync(application, cancellation).ConfigureAwait(false) ? await ActAsync(new ExamineAppeal(), null, "L’examen du recours est commencé.", cancellation).ConfigureAwait(false) : NotFound();
}
