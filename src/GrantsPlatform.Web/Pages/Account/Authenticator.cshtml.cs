using System.Security.Cryptography;
using GrantsPlatform.Core.Accounts;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Core.Keys;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The second factor: its secret, its first code, its recovery codes, and its end. Agents come here before they go anywhere else.</summary>
[Paced(PacedBy.SignIn)]
public sealed class AuthenticatorModel(
    Queries queries, Visitor visitor, SigningIn signingIn, Desk desk, Links links, IServiceProvider services) : AccountPage(queries, visitor)
{
    private const int SecretBytes = 20;

    [BindProperty(Name = "retour", SupportsGet = true)]
    public string? Return { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>In base32, in groups that people can copy; null when none is being enrolled.</summary>
    public string? Secret => Account?.Secret is { } secret ? string.Join(' ', secret.Chunk(4).Select(group => new string(group))) : null;

    /// <summary>The codes, right after the first code was right.</summary>
    public RecoverySheet? Sheet { get; private set; }

    public bool IsActive => Known?.Totp is Authenticator.Active;

    /// <summary>The way of an agent, or of the first administrator.</summary>
    public bool IsDue => Visitor.MustEnrol || IsFirst;

    /// <summary>The account of the platform's first administrator to be.</summary>
    public bool IsFirst => First?.IsProposed(HttpContext, Own.Id) == true;

    /// <summary>It has just become one.</summary>
    public bool WasFirst { get; private set; }

    public string Onward => Url.IsLocalUrl(Links.Way(Return)) ? Return! : links.Home;

    private FirstAdministrator? First => services.GetService<FirstAdministrator>();

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        return Page();
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (IsActive && IsFirst) return await BecomeAdministratorAsync(cancellation).ConfigureAwait(false) ?? Redirect(links.Home);
        var begin = new BeginTotp(Base32.Encode(RandomNumberGenerator.GetBytes(SecretBytes)));
        return await desk.SendAsync(Credential, begin, Desk.NewId(), cancellation: cancellation).ConfigureAwait(false) is { } refusal ? Again(refusal) : Redirect(links.Authenticator(Return));
    }

    public async Task<IActionResult> OnPostActivateAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (IsActive) return Redirect(links.Account);
        var bare = string.Concat((Code ?? "").Where(char.IsAsciiDigit));
        if (await desk.SendAsync(Credential, new ActivateTotp(bare), Desk.NewId(), cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal, nameof(Code));
        await StayAsync(cancellation).ConfigureAwait(false);
        if (await BecomeAdministratorAsync(cancellation).ConfigureAwait(false) is { } wrong) return wrong;
        var sheet = RecoverySheet.New();
        if (await desk.SendAsync(Credential, sheet.For(Own.Id), Desk.NewId(), cancellation: cancellation).ConfigureAwait(false) is { } unstored) return Again(unstored);
        Sheet = sheet;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (IsActive && await signingIn.ProveAsync(Own.Id, Password, cancellation).ConfigureAwait(false) is { } unproven) return Again(unproven, nameof(Password));
        if (await desk.SendAsync(Credential, new RemoveTotp(), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        await StayAsync(cancellation).ConfigureAwait(false);
        this.Say("La validation en deux étapes est retirée.");
        return Redirect(links.Account);
    }

    /// <summary>Null when there was nothing to do, or it is done.</summary>
    private async Task<IActionResult?> BecomeAdministratorAsync(CancellationToken cancellation)
    {
        if (First is not { } first || !first.IsProposed(HttpContext, Own.Id) || await first.HasServedAsync(Queries, cancellation).ConfigureAwait(false)) return null;
        const string reason = "Premier administrateur de la plateforme.";
        var own = AccountState.IdOf(Own.Id);
        // Whoever holds the key is the one; that they administer follows from it, also where this is cut off.
        var held = await desk.SendForTheHostAsync(FirstAdministratorKey.Id, new ClaimKey(own), Desk.NewId(), reason, cancellation).ConfigureAwait(false)
            ?? await desk.SendForTheHostAsync(FirstAdministratorKey.Id, new ConfirmKey(own), Desk.NewId(), reason, cancellation).ConfigureAwait(false);
        if (held is null && await desk.SendForTheHostAsync(own, new GrantRole(Role.Administrator), Desk.NewId(), reason, cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        first.End(HttpContext);
        WasFirst = held is null;
        if (WasFirst) await StayAsync(cancellation).ConfigureAwait(false);
        this.Say(WasFirst ? "Vous administrez maintenant cette plateforme." : "Une autre personne est déjà devenue le premier administrateur\u202F: demandez-lui un rôle.");
        return null;
    }
}
