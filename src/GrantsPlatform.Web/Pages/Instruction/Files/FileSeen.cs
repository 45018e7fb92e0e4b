using System.Collections.Immutable;
using GrantsPlatform.Core.Workplaces;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Instruction.Files;

/// <summary>That somebody has looked at the file, as it was then: their list marks what has changed since.</summary>
public sealed partial class FileModel
{
    public async Task<IActionResult> OnPostSeenAsync(string application, [FromForm] long version, CancellationToken cancellation)
    {
        if (!await FindAsync(application, cancellation).ConfigureAwait(false)) return NotFound();
        var seen = new MarkSeen(Seen.File.Call, ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal).Add(Seen.Id, Math.Clamp(version, 0, Seen.Version)));
        await SendAsync(WorkplaceState.IdOf(Seen.Person, Seen.File.Call), seen, null, cancellation).ConfigureAwait(false);
        return new NoContentResult();
    }
}
