using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GrantsPlatform.Web.Frame;

/// <summary>
/// How a signed-in person is recognised from one request to the next: the account's id, and that of a session which the platform remembers. The cookie
/// tells an idle session's end, the platform every other.
/// </summary>
internal static class SignInCookie
{
    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions cookie, WebOptions options)
    {
        cookie.Cookie.Name = options.CookieNamed("session");
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = options.SecurePolicy;
        cookie.ExpireTimeSpan = Idle;
        cookie.SlidingExpiration = true;
        // A browser's session lasts as long as people wait, not as long as a clock that is put forward.
        cookie.TimeProvider = TimeProvider.System;
    }

    /// <summary>From the next request on the browser is this account's.</summary>
    public static Task SignInAsync(HttpContext context, string account, string session) => SignInAsync(context, account, Visitor.SessionClaim, session);

    /// <summary>In a demonstration only: without any proof.</summary>
    public static Task ShowAsync(HttpContext context, string account, string showing) => SignInAsync(context, account, Visitor.ShowingClaim, showing);

    private static async Task SignInAsync(HttpContext context, string account, string kind, string session)
    {
        var person = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(Visitor.AccountClaim, account), new Claim(kind, session)], CookieAuthenticationDefaults.AuthenticationScheme));
        await context.SignInAsync(person).ConfigureAwait(false);
        context.User = person;
    }
}
