using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Where a provider sends the browser back.</summary>
[Paced(PacedBy.SignIn, Reading = true)]
public sealed class ReturnModel(
    People people, Sessions sessions, KeptForm kept, Links links, Providers providers, Welcome welcome, Visitor visitor)
    : EnteringPage(people, sessions, kept, links)
{
    public string Label { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string provider, CancellationToken cancellation)
    {
        if (providers.Find(provider) is not { } found) return NotFound();
        Label = found.Label;
        var home = await found.EndAsync(HttpContext, cancellation).ConfigureAwait(false);
        Return = home?.Who.Return;
        // Whatever went wrong on the way: the person learns that it did not work, and how to go on.
        if (home?.Identity is not { } identity) return Again(StatusCodes.Status400BadRequest);
        return home.Who.Account is { } account
            ? await LinkAsync(account, identity, cancellation).ConfigureAwait(false)
            : await GoOnAsync(await welcome.EnterAsync(identity, CommandId, cancellation).ConfigureAwait(false), "", cancellation).ConfigureAwait(false);
    }

    private async Task<IActionResult> LinkAsync(string account, ClaimedIdentity identity, CancellationToken cancellation)
    {
        if (visitor.AccountId != account) return Again(StatusCodes.Status400BadRequest);
        if (await welcome.LinkAsync(account, identity, CommandId, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say($"Vous pouvez désormais vous connecter avec {Label}.");
        return Redirect(Links.Identities);
    }
}
