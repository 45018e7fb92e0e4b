using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.SignIn;

/// <summary>Where a provider sends the browser back.</summary>
[Paced(PacedBy.SignIn, Reading = true)]
public sealed class ReturnModel(
    People people, Sessions sessions, KeptForm kept, Links links, Providers providers, Welcome welcome, PublicAddress address, Visitor visitor)
    : EnteringPage(people, sessions, kept, links)
{
    public string Label { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string provider, [FromQuery] string? code, [FromQuery] string? state, [FromQuery] string? iss, CancellationToken cancellation)
    {
        if (providers.Find(provider) is not { } found) return NotFound();
        Label = found.Options.Label;
        // Whatever the provider says of an error comes without a code; the person learns that it did not work, and how to go on.
        if (providers.End(HttpContext, provider, state) is not { } journey || string.IsNullOrEmpty(code)) return Again(StatusCodes.Status400BadRequest);
        Return = journey.Return;
        try
        {
            var identity = await found.IdentityOfAsync(journey, code, iss, address.Of(Links.Return(provider)), cancellation).ConfigureAwait(false);
            return journey.Account is { } account
                ? await LinkAsync(account, identity, cancellation).ConfigureAwait(false)
                : await GoOnAsync(await welcome.EnterAsync(identity, CommandId, cancellation).ConfigureAwait(false), "", cancellation).ConfigureAwait(false);
        }
        catch (ProviderException)
        {
            return Again(StatusCodes.Status400BadRequest);
        }
    }

    private async Task<IActionResult> LinkAsync(string account, ClaimedIdentity identity, CancellationToken cancellation)
    {
        if (visitor.AccountId != account) return Again(StatusCodes.Status400BadRequest);
        if (await welcome.LinkAsync(account, identity, CommandId, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say($"Vous pouvez désormais vous connecter avec {Label}.");
        return Redirect(Links.Identities);
    }
}
