using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using GrantsPlatform.Web.Security.OpenId;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The identities of other providers that open this account. Which they are, only their hashes tell: they are counted, not named.</summary>
[Paced(PacedBy.SignIn)]
public sealed class IdentitiesModel(
    Queries queries, Visitor visitor, SigningIn signingIn, Providers providers, Desk desk, Links links) : AccountPage(queries, visitor)
{
    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<IProvider> Providers => providers.All;

    /// <summary>Where the person goes on to by themselves: a form may lead nowhere outside the platform.</summary>
    public (string Label, string Address)? Way { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        return Known is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostLinkAsync([FromForm] string? provider, CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null || providers.Find(provider) is not { } found) return NotFound();
        if (await signingIn.ProveAsync(Own.Id, Password, cancellation).ConfigureAwait(false) is { } unproven) return Again(unproven, nameof(Password));
        try
        {
            Way = (found.Label, await found.BeginAsync(HttpContext, new Traveller(Own.Id, null), cancellation).ConfigureAwait(false));
            return Page();
        }
        catch (Exception outage) when (outage is HttpRequestException or InvalidOperationException or IOException)
        {
            Problems.Add("", "Ce service d’identité ne répond pas.", "Réessayez dans quelques instants.");
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
    }

    public async Task<IActionResult> OnPostUnlinkAsync([FromForm] string? identity, CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null || identity is null || !Known.Identities.Contains(identity)) return NotFound();
        if (await desk.SendAsync(Credential, new UnlinkIdentity(identity), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        await StayAsync(cancellation).ConfigureAwait(false);
        this.Say("Cette identité ne permet plus de se connecter.");
        return Redirect(links.Identities);
    }
}
