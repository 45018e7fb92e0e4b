using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Pages.Account;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace GrantsPlatform.Web.Pages.Accounts;

/// <summary>Everything that is kept of a person who has asked for it by letter.</summary>
public sealed class AccountDataModel(Queries queries, Visitor visitor) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string account, CancellationToken cancellation) =>
        await queries.AskAsync(new DataOfAccount(account), visitor.Viewer, cancellation).ConfigureAwait(false) is { } data ? DataFile.Of(data) : NotFound();
}
