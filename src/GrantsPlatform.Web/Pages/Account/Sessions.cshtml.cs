using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Web.Components;
using GrantsPlatform.Web.Frame;
using GrantsPlatform.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace GrantsPlatform.Web.Pages.Account;

/// <summary>The sessions that are open; ends one of them, or every one, this one too.</summary>
public sealed class SessionsModel(Queries queries, Visitor visitor, Sessions sessions, Desk desk, Links links, TimeProvider clock) : AccountPage(queries, visitor)
{
    /// <summary>The latest first.</summary>
    public IEnumerable<LiveSession> Open => WayIn.Sessions.Where(session => WayIn.IsOpen(session.Id, clock.GetUtcNow())).Reverse();

    public bool IsHere(LiveSession session) => session.Id == Visitor.Session;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        return Known is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null) return NotFound();
        if (await desk.SendAsync(Credential, new EndSessions(Known.Stamp), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        await sessions.EndAsync(HttpContext, cancellation).ConfigureAwait(false);
        this.Say("Vous êtes déconnecté de tous vos appareils.");
        return Redirect(links.SignInPage);
    }

    public async Task<IActionResult> OnPostOneAsync([FromForm] string? session, CancellationToken cancellation)
    {
        await LoadAsync(cancellation).ConfigureAwait(false);
        if (Known is null || session is null) return NotFound();
        if (await desk.SendAsync(Credential, new EndSession(session), CommandId, cancellation: cancellation).ConfigureAwait(false) is { } refusal) return Again(refusal);
        this.Say("Cette session est fermée.");
        return Redirect(links.Sessions);
    }
}
