using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GrantsPlatform.Web.Frame;

/// <summary>How a signed-in person is recognised from one request to the next.</summary>
internal static class SignInCookie
{
    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static CookieSecurePolicy SecurePolicy(WebOptions options) => options.SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public static void Configure(CookieAuthenticationOptions cookie, WebOptions options)
    {
        cookie.Cookie.Name = "session";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = SecurePolicy(options);
        cookie.ExpireTimeSpan = Session;
        cookie.SlidingExpiration = true;
        // A browser's session lasts in real time, also where a demonstration puts its clock forward.
        cookie.TimeProvider = TimeProvider.System;
    }

    /// <summary>From the next request on the browser is this account's.</summary>
    public static Task SignInAsync(HttpContext context, string account) => context.SignInAsync(
        new ClaimsPrincipal(new ClaimsIdentity([new Claim(Visitor.AccountClaim, account)], CookieAuthenticationDefaults.AuthenticationScheme)));
}
