using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Drafts;

/// <summary>The home of a file: what is done, what is missing, what comes next.</summary>
public sealed class FileModel(Queries queries, Visitor visitor, TimeProvider clock) : GrantsPage
{
    public FollowedFile Followed { get => field.Required("the file"); private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(string application, CancellationToken cancellation)
    {
        if (await queries.AskAsync(new FileToFollow(application), visitor.Viewer, cancellation).ConfigureAwait(false) is not { } followed) return NotFound();
        Followed = followed;
        return Page();
    }
}
