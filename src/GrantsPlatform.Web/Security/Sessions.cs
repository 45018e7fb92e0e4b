using System.Security.Cryptography;
using GrantsPlatform.Core.Credentials;
using GrantsPlatform.Core.Kernel;
using GrantsPlatform.Web.Demonstration;
using GrantsPlatform.Web.Frame;
using Microsoft.AspNetCore.Authentication;

namespace GrantsPlatform.Web.Security;

/// <summary>Begins and ends what the platform remembers of a sign-in, and what the browser holds of it.</summary>
public sealed class Sessions(People people, KnownBrowsers browsers, Showings showings, Visitor visitor, Desk desk)
{
    private const int Bytes = 16;

    /// <summary>The browser is this account's from the next request on. Null: it is; otherwise what stands in the way.</summary>
    public async Task<Refusal?> BeginAsync(HttpContext context, string account, bool knownBrowser, CancellationToken cancellation)
    {
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        if (await desk.SendAtTheDoorAsync(CredentialState.IdOf(account), new BeginSession(session, knownBrowser), Desk.NewId(), cancellation).ConfigureAwait(false) is { } refusal) return refusal;
        await SignInCookie.SignInAsync(context, account, session).ConfigureAwait(false);
        if (await people.CredentialAsync(account, cancellation).ConfigureAwait(false) is { } known) browsers.Remember(context, account, known.Stamp);
        return null;
    }

    /// <summary>What protects the account, or what it may do, has changed and its sessions end: this browser goes on in a new one.</summary>
    public async Task StayAsync(HttpContext context, CancellationToken cancellation)
    {
        if (visitor.Session is not null) await BeginAsync(context, visitor.SignedInAs, knownBrowser: true, cancellation).ConfigureAwait(false);
    }

    /// <summary>Whatever copy there may be of the cookie opens nothing any more.</summary>
    public async Task EndAsync(HttpContext context, CancellationToken cancellation)
    {
        if (visitor.Session is { } session)
            await desk.SendAsync(CredentialState.IdOf(visitor.SignedInAs), new EndSession(session), Desk.NewId(), cancellation: cancellation).ConfigureAwait(false);
        if (context.User.FindFirst(Visitor.ShowingClaim)?.Value is { } showing) showings.End(showing);
        await context.SignOutAsync().ConfigureAwait(false);
    }
}
