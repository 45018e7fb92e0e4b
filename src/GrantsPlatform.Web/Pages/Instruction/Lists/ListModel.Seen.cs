using GrantsPlatform.Core.Jobs;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Workplaces;
using GrantsPlatform.Web.Components;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>That somebody has seen files as the list shows them.</summary>
public sealed partial class ListModel
{
    /// <summary>Files that were ticked, or all that the filter finds, as the list shows them now: as many at a time as one command takes.</summary>
    public async Task<IActionResult> OnPostSeenAsync(string call, CancellationToken cancellation)
    {
        var address = WorkAddress.Read(Request.Query);
        if (await KeepTicksAsync(call, cancellation).ConfigureAwait(false) is { } refusal) return await AgainAsync(call, refusal, cancellation).ConfigureAwait(false);
        if (await ChosenAsync(call, address, JobDecider.MostObjects, cancellation).ConfigureAwait(false) is not { } chosen) return NotFound();
        var seen = 0;
        foreach (var (part, ids) in chosen.Ids.Chunk(WorkplaceDecider.MostSeen).Index())
        {
            if (await queries.AskAsync(new VersionsOfFiles(call, [.. ids]), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } files) return NotFound();
            if (await desk.SendAsync(WorkplaceState.IdOf(visitor.SignedInAs, call), new MarkSeen(call, files.Versions), $"{CommandId}-{part}", cancellation: cancellation).ConfigureAwait(false) is { } wrong)
                return await AgainAsync(call, wrong, cancellation).ConfigureAwait(false);
            seen += files.Versions.Count;
        }
        this.Say(seen == 0 ? "Rien n’est coché." : $"{French.Count(seen, "dossier marqué comme vu", "dossiers marqués comme vus")}.");
        return Redirect(links.Work(call, address));
    }
}
