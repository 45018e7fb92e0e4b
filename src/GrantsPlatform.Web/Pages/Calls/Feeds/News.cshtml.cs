using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Calls.Feeds;

/// <summary>What happens to calls, to subscribe to.</summary>
public sealed class NewsModel(Queries queries, FeedWriter feeds, Links links, PublicAddress address, WebOptions options, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Content(
        Atom.Write(
            options.Name, address.Of(links.CallsNews), address.Of(links.Calls), clock.GetUtcNow(),
            feeds.NewsOf(await queries.AskAsync(FeedWriter.Latest, cancellation).ConfigureAwait(false) ?? [])),
        "application/atom+xml; charset=utf-8");
}
