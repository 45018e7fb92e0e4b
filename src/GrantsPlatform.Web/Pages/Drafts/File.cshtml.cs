using GrantsPlatform.Runtime.Reading;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Following;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>The home of a file: what is done, what is missing, what comes next.</summary>
public sealed class FileModel(IReads reads) : GrantsPage
{
    public Draft Draft { get; private set; } = null!;

    public FollowedFile Followed { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await Draft.ReadAsync(reads, application, cancellation).ConfigureAwait(false) is not { } draft) return NotFound();
        Draft = draft;
        Followed = await FollowedFile.ReadAsync(reads, draft, cancellation).ConfigureAwait(false);
        return Page();
    }
}
