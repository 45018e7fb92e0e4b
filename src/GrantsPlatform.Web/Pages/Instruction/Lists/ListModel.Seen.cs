using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Workplaces;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Lists;

/// <summary>That somebody has seen files as the list shows them.</summary>
public sealed partial class ListModel
{
    /// <summary>Files that were ticked, as the list shows them now.</summary>
    public async Task<IActionResult> OnPostSeenAsync(string call, CancellationToken cancellation)
    {
        var address = WorkAddress.Read(Request.Query);
        if (await KeepTicksAsync(call, cancellation).ConfigureAwait(false) is { } refusal) return await AgainAsync(call, refusal, cancellation).ConfigureAwait(false);
        var chosen = await ChosenAsync(call, address, WorkplaceDecider.MostSeen, cancellation).ConfigureAwait(false);
        if (chosen is null || await queries.AskAsync(new VersionsOfFiles(call, [.. chosen.Ids.Take(WorkplaceDecider.MostSeen)]), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } files) return NotFound();
        var seen = files.Versions.Count == 0 ? "Rien n’est coché." : $"{French.Count(files.Versions.Count, "dossier marqué comme vu", "dossiers marqués comme vus")}{(chosen.Ids.Length > WorkplaceDecider.MostSeen ? ", les premiers du filtre" : "")}.";
        return await KeepAsync(call, new MarkSeen(call, files.Versions), seen, cancellation).ConfigureAwait(false);
    }
}
